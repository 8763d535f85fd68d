// A 和暦 date: era and 年・月・日, where the first box also takes a whole date typed in any way; below stands what was understood.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { DateGrain, ProblemJson } from '../ipc/generated/wire'
import { useCall } from '../ipc/hooks'
import { dates } from '../words/parts'
import { CalendarButton } from './calendar-button'
import { Field, type Need } from './field'
import { composing } from './keys'
import { type Boxes, boxesOf, daysOn, emptyBoxes, holdsWhole, isIso, monthsOn, textOf } from './wareki'

interface WarekiFieldProps {
  label: string
  need?: Need
  support?: string
  /** ISO where it was understood, else what was typed. */
  value: string
  onChange: (text: string) => void
  problems?: readonly ProblemJson[]
  /** A time of day belongs to it, or it is a whole month. */
  grain?: DateGrain
  testid?: string
}

/** A date as clerks write it. What it gives is ISO once the backend understood it, and before that the very text. */
export function WarekiField({
  label,
  need,
  support,
  value,
  onChange,
  problems,
  grain = 'day',
  testid,
}: WarekiFieldProps) {
  const [boxes, setBoxes] = useState<Boxes>(() => (value ? boxesOf(value, false) : emptyBoxes))
  const [asked, setAsked] = useState(value)
  const sent = useRef(value)
  const group = useRef<HTMLDivElement>(null)
  // Somebody wrote or chose a day here; what merely stood in the record moves no page.
  const touched = useRef(false)
  const western = boxes.era === '西暦'
  const moment = grain === 'moment'
  const { data: reading } = useCall('read_date', { text: asked, grain }, { enabled: asked !== '' })

  // Somebody else set the value: a draft came back, or it was copied from the last record.
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setBoxes((had) => (value ? boxesOf(value, had.era === '西暦') : { ...emptyBoxes, era: had.era }))
    setAsked(value)
  }, [value])

  const give = (text: string) => {
    sent.current = text
    onChange(text)
  }

  // It was understood: the boxes show the day, and the day is the value.
  const iso = reading?.iso ?? ''
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    if (!iso || !asked) return
    setBoxes((had) => boxesOf(iso, had.era === '西暦'))
    if (sent.current !== iso) {
      sent.current = iso
      tell.current(iso)
    }
  }, [iso, asked])

  const edit = (part: Partial<Boxes>) => {
    const next = { ...boxes, ...part }
    setBoxes(next)
    setAsked('')
    give(textOf(next, grain))
  }
  const settle = (text: string) => {
    touched.current = true
    give(text)
    setAsked(text)
  }
  const left = (to: EventTarget | null) => {
    const inside = to instanceof Node && group.current?.contains(to)
    if (inside && !holdsWhole(boxes.year)) return
    touched.current = true
    setAsked(textOf(boxes, grain))
  }
  const pressed = (event: KeyboardEvent<HTMLDivElement>) => {
    if (composing(event)) return
    if (event.ctrlKey && event.key === ';') {
      event.preventDefault()
      settle('今日')
      return
    }
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (step === 0 || event.altKey || !(event.target instanceof HTMLInputElement) || !isIso(sent.current)) return
    event.preventDefault()
    const day = grain === 'month' ? monthsOn(sent.current, step) : daysOn(sent.current, step)
    setBoxes(boxesOf(day, western))
    settle(day)
  }

  const understood = asked && reading?.iso ? reading.words : ''
  // What was not understood comes into view. What was moves nothing: a click may be on its way to a button.
  const answer = asked && reading ? `${reading.problem}${reading.suggest}` : ''
  useEffect(() => {
    if (answer && touched.current) group.current?.closest('.field')?.scrollIntoView({ block: 'nearest' })
  }, [answer])
  const misread: ProblemJson[] =
    asked && reading?.problem
      ? [{ code: 'unreadable', warning: false, rule: '', article: '', field: '', what: reading.problem, next: '' }]
      : []
  // What the backend says of this very text replaces an older refusal of the same field.
  const shown =
    misread.length > 0 ? misread : understood ? (problems ?? []).filter((one) => one.code !== 'unreadable') : problems

  return (
    <Field
      label={label}
      need={need}
      support={support}
      problems={shown}
      group
      after={
        <div className="wareki-words" aria-live="polite" data-testid={testid && `${testid}-words`}>
          {understood && <span>{understood}</span>}
          {asked && reading?.suggest && (
            <button type="button" className="plain-button" onClick={() => settle(reading.suggest)}>
              {dates.meant(reading.suggest)}
            </button>
          )}
        </div>
      }
    >
      {(tied) => {
        const box = { 'aria-invalid': tied['aria-invalid'], 'aria-describedby': tied['aria-describedby'] }
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the boxes inside take the keys; this only hears them together.
          <div ref={group} className="wareki" onKeyDown={pressed} onBlur={(event) => left(event.relatedTarget)}>
            <select
              className="input"
              aria-label={`${label} ${dates.era}`}
              value={boxes.era}
              data-testid={testid && `${testid}-era`}
              data-skip
              onChange={(event) => {
                // Choosing 西暦 shows an understood day in western years; another era asks for a new reading.
                const era = event.target.value
                if (isIso(sent.current) && (era === '西暦' || western))
                  setBoxes({ ...boxesOf(sent.current, era === '西暦') })
                else edit({ era })
              }}
            >
              {dates.eras.map((era) => (
                <option key={era}>{era}</option>
              ))}
            </select>
            <Box
              {...box}
              id={tied.id}
              name={`${label} ${dates.year}`}
              wide
              value={boxes.year}
              onChange={(year) => edit({ year })}
              testid={testid}
              unit={dates.year}
            />
            <Box
              {...box}
              name={`${label} ${dates.month}`}
              value={boxes.month}
              onChange={(month) => edit({ month })}
              testid={testid && `${testid}-month`}
              unit={dates.month}
            />
            {grain !== 'month' && (
              <Box
                {...box}
                name={`${label} ${dates.day}`}
                value={boxes.day}
                onChange={(day) => edit({ day })}
                testid={testid && `${testid}-day`}
                unit={dates.day}
              />
            )}
            {moment && (
              <Box
                {...box}
                name={`${label} ${dates.time}`}
                clock
                value={boxes.time}
                onChange={(time) => edit({ time })}
                testid={testid && `${testid}-time`}
                unit=""
              />
            )}
            <button
              type="button"
              tabIndex={-1}
              className="button"
              data-small
              onClick={() => settle(grain === 'month' ? '今月' : '今日')}
            >
              {grain === 'month' ? dates.thisMonth : dates.today}
            </button>
            <CalendarButton
              label={label}
              iso={isIso(value) ? value.slice(0, 10) : ''}
              onPick={(day) => settle(moment && boxes.time ? `${day}T${boxes.time}` : day)}
            />
          </div>
        )
      }}
    </Field>
  )
}

interface BoxProps {
  id?: string
  name: string
  value: string
  onChange: (text: string) => void
  unit: string
  wide?: boolean
  clock?: boolean
  testid?: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

function Box({ name, onChange, unit, wide, clock, testid, ...rest }: BoxProps) {
  return (
    <span className={`wareki-box ${wide ? 'wareki-year' : ''}`}>
      <input
        {...rest}
        type="text"
        className={`input ${wide ? '' : clock ? 'wareki-time' : 'wareki-small'}`}
        aria-label={name}
        data-testid={testid}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      {unit}
    </span>
  )
}
