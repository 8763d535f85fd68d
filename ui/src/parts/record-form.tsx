// A register's form, made from its definition: every kind of field, its marks, its help and its problems.
import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { FieldShape, ProblemJson, RegisterShape, Row } from '../ipc/generated/wire'
import type { Answers } from '../ipc/office'
import { dates, fields, keys, links } from '../words/parts'
import { Dialog } from './dialog'
import { FactTable } from './fact-table'
import type { Need } from './field'
import { composing, enterMoves, useShortcut } from './keys'
import { LinkField, LinksField } from './link-field'
import { type Answer, PlainField } from './plain-field'
import { useStillWrong } from './still-wrong'
import { WarekiField } from './wareki-field'

interface RecordFormProps {
  shape: RegisterShape
  answers: Answers
  onChange: (answers: Answers) => void
  problems: readonly ProblemJson[]
  /** Only these fields, in the definition's order. */
  only?: readonly string[]
  /** The step this form records, by the stage it leads to: it may need what the record itself can do without. */
  step?: string | undefined
  /** The newest record, to copy a field from with Ctrl+D. */
  last?: Row | null
  /** What is asked at once; the other fields wait folded away under `rest`, as long as nothing needs them. */
  first?: First | undefined
  testid?: string
}

/** Which fields of a long form come first. */
export interface First {
  fields: readonly string[]
  /** What the others are called, with their number. */
  rest: (n: number) => string
}

const nothing = (value: Answer): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Whether a field must be filled now, under the answers so far. A flag nobody answered counts as いいえ. */
export function needed(field: FieldShape, shape: RegisterShape, answers: Answers, step = ''): boolean {
  if (field.required || field.required_at.includes(step)) return true
  if (!field.required_when) return false
  const { field: decides, any_of } = field.required_when
  const answer = answers[decides]
  if (Array.isArray(answer)) return answer.some((one) => any_of.includes(one))
  const flag = shape.fields.find((one) => one.id === decides)?.kind === 'flag'
  return any_of.includes(nothing(answer) ? (flag ? 'false' : '') : String(answer))
}

/** What stands in a field of a record, as it is sent: the identifier behind a label, else the value. */
export function answerOf(row: Row, field: string): Answer {
  return row.ids[field] ?? row.values[field]
}

/** A record's form. It holds no answers itself, so that drafts, copies and checks see the same ones. */
export function RecordForm({ shape, answers, onChange, problems, only, step, last, first, testid }: RecordFormProps) {
  const [helped, setHelped] = useState<FieldShape | null>(null)
  const shown = useMemo(
    () => shape.fields.filter((field) => !field.derived && (!only || only.includes(field.id))),
    [shape, only],
  )
  const focused = useCallback((): FieldShape | undefined => {
    const id = document.activeElement?.closest('[data-field]')?.getAttribute('data-field')
    return shown.find((field) => field.id === id)
  }, [shown])

  const wrong = useStillWrong(problems, answers)
  // Two dates may be understood in the same moment: each change builds on the one before, not on what was drawn last.
  const latest = useRef(answers)
  latest.current = answers
  const set = (field: string, value: Answer) => {
    latest.current = { ...latest.current, [field]: value ?? null }
    onChange(latest.current)
  }
  const copy = (field: FieldShape | undefined) => {
    const value = field && last ? answerOf(last, field.id) : undefined
    if (field && !nothing(value)) set(field.id, value)
  }
  useShortcut('F1', keys.help, () => setHelped(focused() ?? shown[0] ?? null))
  useShortcut('Ctrl+D', keys.copy, () => copy(focused()), Boolean(last))

  const pressed = (event: KeyboardEvent<HTMLDivElement>) => {
    if (composing(event) || (event.key !== '+' && event.key !== '＋')) return
    const field = focused()
    // In a date ＋ begins 「+7」, so only Ctrl+D copies there.
    if (!field || !last || field.kind === 'date' || field.kind === 'moment' || !nothing(answers[field.id])) return
    event.preventDefault()
    copy(field)
  }

  const must = (field: FieldShape) => needed(field, shape, answers, step)
  const [asked, rest] = split(shown, (field) => !first || first.fields.includes(field.id) || must(field))
  const grid = (some: readonly FieldShape[]) => (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,30rem),1fr))] items-start gap-x-8 gap-y-4">
      {some.map((field, place) => (
        <Fragment key={field.id}>
          {field.own && !some[place - 1]?.own && <h2 className="col-span-full">{fields.own}</h2>}
          <div
            data-field={field.id}
            className={field.kind === 'long_text' || field.kind === 'links' ? 'col-span-full' : undefined}
          >
            <OneField
              shape={field}
              need={must(field) ? 'must' : 'optional'}
              value={answers[field.id]}
              onChange={(value) => set(field.id, value)}
              problems={wrong.filter((problem) => problem.field === field.id)}
            />
          </div>
        </Fragment>
      ))}
    </div>
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside take the keys; this only hears them together.
    <div className="flex flex-col gap-4" data-testid={testid} onKeyDownCapture={enterMoves} onKeyDown={pressed}>
      {grid(asked)}
      {first && rest.length > 0 && (
        <Rest
          words={first.rest(rest.length)}
          holds={rest.some((field) => !nothing(answers[field.id]))}
          wrong={wrong.find((problem) => rest.some((field) => field.id === problem.field))}
        >
          {grid(rest)}
        </Rest>
      )}
      <FieldHelp field={helped} onClose={() => setHelped(null)} />
    </div>
  )
}

function split<T>(all: readonly T[], goes: (one: T) => boolean): [T[], T[]] {
  return [all.filter(goes), all.filter((one) => !goes(one))]
}

interface RestProps {
  words: string
  /** Something stands in it. */
  holds: boolean
  /** What is wrong in it. */
  wrong: ProblemJson | undefined
  children: ReactNode
}

/** The fields that can wait. They open by themselves for what is written there or wrong there. */
function Rest({ words, holds, wrong, children }: RestProps) {
  const [open, setOpen] = useState(holds)
  // Before the picture: what was refused is about to be brought into view.
  useLayoutEffect(() => {
    if (holds || wrong) setOpen(true)
  }, [holds, wrong])
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} data-testid="form-rest">
      <summary className="cursor-pointer border-t border-(--line) py-2 font-bold">{words}</summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}

interface OneFieldProps {
  shape: FieldShape
  need: Need
  value: Answer
  onChange: (value: Answer) => void
  problems: readonly ProblemJson[]
}

/** One field of any kind. */
export function OneField({ shape, need, value, onChange, problems }: OneFieldProps) {
  const example = shape.example ? fields.example(shape.example) : ''
  const common = { label: shape.label, need, problems, testid: `field-${shape.id}` }
  switch (shape.kind) {
    case 'date':
    case 'moment':
      return (
        <WarekiField
          {...common}
          support={[example, shape.later ? fields.later : ''].filter(Boolean).join('。') || dates.support}
          grain={shape.month ? 'month' : shape.kind === 'moment' ? 'moment' : 'day'}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )
    case 'link':
      return (
        <LinkField
          {...common}
          support={example || links.support(shape.label)}
          target={shape.target}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )
    case 'links':
      return (
        <LinksField
          {...common}
          support={example || links.support(shape.label)}
          target={shape.target}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      )
    default:
      return (
        <PlainField
          shape={shape}
          need={need}
          // An example of はい or いいえ says nothing; what ticking it means does.
          support={shape.kind === 'flag' ? shape.help : example}
          value={value}
          onChange={onChange}
          problems={problems}
        />
      )
  }
}

/** Help for one field: the article, plain words, an example. */
function FieldHelp({ field, onClose }: { field: FieldShape | null; onClose: () => void }) {
  return (
    <Dialog title={field ? fields.helpTitle(field.label) : ''} open={field !== null} onClose={onClose}>
      {field && (
        <FactTable
          facts={[
            { label: fields.helpArticle, value: field.article },
            { label: fields.helpWords, value: field.help || fields.helpNothing },
            { label: fields.helpExample, value: field.example },
          ]}
        />
      )}
    </Dialog>
  )
}
