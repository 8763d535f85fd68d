// One record: what it says, what it is tied to, everything that happened to it, and what may be done with it.
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { RecordReply, RegisterShape, Row } from '../../ipc/generated/wire'
import { useCall, useSession, useShape } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { useShortcut } from '../../parts/keys'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { RecordFacts } from '../../parts/record-facts'
import { recordName } from '../../parts/record-name'
import { recordPath, registerPath } from '../../parts/register-path'
import { Ties } from '../../parts/ties'
import { register as words } from '../../words/register'
import { Correct, FillLater, Strike } from './change'
import { History } from './history'
import { Parts } from './parts'
import { ofAStep } from './steps'

/** What the screen is busy with; a correction or a strike is of the record itself or of one of its parts. */
type Mode = { what: 'look' | 'later' } | { what: 'correct' | 'void'; shape: RegisterShape; row: Row }

interface RecordViewProps {
  register: string
  no: string
  /** Where the record goes through steps of its own: what stands of them above its facts. */
  course?: ReactNode
}

/** One record. Opening it is recorded. */
export function RecordView({ register, no, course = null }: RecordViewProps) {
  const shape = useShape(register)
  const { data, error } = useCall('record', { register, no })
  if (error) return <ProblemList problems={error.problems} />
  return shape && data ? <Opened shape={shape} reply={data} course={course} /> : null
}

function Opened({ shape, reply, course }: { shape: RegisterShape; reply: RecordReply; course: ReactNode }) {
  const { row } = reply
  const session = useSession()
  const navigate = useNavigate()
  const [mode, setMode] = useState<Mode>({ what: 'look' })
  const stands = row.standing === 'valid'
  const writes = session.may.includes('write') && stands
  const keeps = session.may.includes('keep')
  const later = shape.fields.filter((field) => field.later && !ofAStep(shape, field) && !(row.shown[field.id] ?? ''))
  const look = () => setMode({ what: 'look' })
  const toList = () => navigate({ to: registerPath(shape.id) ?? '/' })
  const correct = (which: RegisterShape, what: Row) => setMode({ what: 'correct', shape: which, row: what })
  const strike = (which: RegisterShape, what: Row) => setMode({ what: 'void', shape: which, row: what })
  // A corrected ledger line is a new line with a number of its own.
  const changed = (now: string) => {
    look()
    if (mode.what === 'correct' && mode.shape.id === shape.id && now !== row.no)
      navigate({ to: recordPath(shape.id, now) ?? '/' })
  }
  useShortcut('F2', words.correct, () => correct(shape, row), writes && mode.what === 'look')
  useShortcut('Escape', words.back, mode.what === 'look' ? toList : look)

  if (mode.what === 'correct') return <Correct shape={mode.shape} row={mode.row} onDone={changed} onLeave={look} />
  if (mode.what === 'later') return <FillLater shape={shape} row={row} fields={later} onDone={look} onLeave={look} />

  return (
    <article className="flex flex-col gap-5" aria-labelledby="record">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <h1 id="record" className="flex flex-wrap items-baseline gap-x-4">
            <span data-testid="record-no">{row.no}</span>
            <span className="text-lg" data-testid="record-name">
              {recordName(shape, row)}
            </span>
          </h1>
          {row.marks.map((mark) => (
            <span key={mark} className="mark" data-tone="warning">
              {mark}
            </span>
          ))}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onPress={toList}>{words.back}</Button>
          {writes && later.length > 0 && (
            <Button onPress={() => setMode({ what: 'later' })} testid="fill-later">
              {words.later}
            </Button>
          )}
          {writes && (
            <>
              <Button onPress={() => correct(shape, row)} testid="correct">
                {words.correct}
              </Button>
              {keeps && (
                <Button kind="danger" onPress={() => strike(shape, row)} testid="void">
                  {words.void}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
      <p className="text-sm text-(--ink-soft)">
        {shape.name}　{words.recorded(row.recorded, row.recorded_by)}
      </p>
      {!stands && (
        <Notice tone="warning">
          {words.struck[row.standing]}
          {row.standing_reason && words.because(row.standing_reason)}
        </Notice>
      )}
      {course}
      <section aria-labelledby="facts" className="flex flex-col gap-2">
        <h2 id="facts">{words.facts}</h2>
        <RecordFacts register={shape.id} row={row} />
      </section>
      <Parts no={row.no} parts={reply.parts} writes={writes} onCorrect={correct} onStrike={keeps ? strike : null} />
      <Ties ties={reply.ties} />
      <History register={shape.id} no={row.no} />
      {mode.what === 'void' && <Strike shape={mode.shape} row={mode.row} onClose={look} />}
    </article>
  )
}
