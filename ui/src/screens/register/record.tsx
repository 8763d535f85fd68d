// One record: what it says, what it is tied to, everything that happened to it, and what may be done with it.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordReply, RegisterShape } from '../../ipc/generated/wire'
import { useCall, useSession, useShape } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { useShortcut } from '../../parts/keys'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { RecordFacts } from '../../parts/record-facts'
import { recordPath, registerPath } from '../../parts/register-path'
import { register as words } from '../../words/register'
import { Correct, FillLater, Strike } from './change'
import { History } from './history'
import { Parts } from './parts'

/** What the screen is busy with. */
type Mode = 'look' | 'correct' | 'void' | 'later'

/** One record. Opening it is recorded. */
export function RecordView({ register, no }: { register: string; no: string }) {
  const shape = useShape(register)
  const { data, error } = useCall('record', { register, no })
  if (error) return <ProblemList problems={error.problems} />
  return shape && data ? <Opened shape={shape} reply={data} /> : null
}

function Opened({ shape, reply }: { shape: RegisterShape; reply: RecordReply }) {
  const { row } = reply
  const session = useSession()
  const navigate = useNavigate()
  const [mode, setMode] = useState<Mode>('look')
  const stands = row.standing === 'valid'
  const writes = session.may.includes('write') && stands
  const later = shape.fields.filter((field) => field.later && !(row.shown[field.id] ?? ''))
  const look = () => setMode('look')
  const toList = () => navigate({ to: registerPath(shape.id) ?? '/' })
  // A corrected ledger line is a new line with a number of its own.
  const changed = (now: string) => {
    look()
    if (now !== row.no) navigate({ to: recordPath(shape.id, now) ?? '/' })
  }
  useShortcut('F2', words.correct, () => setMode('correct'), writes && mode === 'look')
  useShortcut('Escape', words.back, mode === 'look' ? toList : look)

  if (mode === 'correct') return <Correct shape={shape} row={row} onDone={changed} onLeave={look} />
  if (mode === 'later') return <FillLater shape={shape} row={row} fields={later} onDone={look} onLeave={look} />

  return (
    <article className="flex flex-col gap-5" aria-labelledby="record">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <h1 id="record" data-testid="record-no">
            {row.no}
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
            <Button onPress={() => setMode('later')} testid="fill-later">
              {words.later}
            </Button>
          )}
          {writes && (
            <>
              <Button onPress={() => setMode('correct')} testid="correct">
                {words.correct}
              </Button>
              {session.may.includes('keep') && (
                <Button kind="danger" onPress={() => setMode('void')} testid="void">
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
      <section aria-labelledby="facts" className="flex flex-col gap-2">
        <h2 id="facts">{words.facts}</h2>
        <RecordFacts register={shape.id} row={row} />
      </section>
      <Parts register={shape.id} no={row.no} parts={reply.parts} writes={writes} />
      <section aria-labelledby="ties" className="flex flex-col gap-2">
        <h2 id="ties">{words.ties}</h2>
        {reply.ties.length === 0 ? (
          <p>{words.noTies}</p>
        ) : (
          <ul className="border-t border-(--line)">
            {reply.ties.map((tie) => {
              const to = recordPath(tie.register, tie.no)
              return (
                <li
                  key={`${tie.register} ${tie.no}`}
                  className="flex flex-wrap gap-x-4 border-b border-(--line) py-1.5"
                >
                  <span className="w-48 text-sm text-(--ink-soft)">{tie.register_name}</span>
                  {to ? <Link to={to}>{tie.no}</Link> : <span>{tie.no}</span>}
                  <span>{tie.words}</span>
                </li>
              )
            })}
          </ul>
        )}
      </section>
      <History register={shape.id} no={row.no} />
      <Strike open={mode === 'void'} shape={shape} row={row} onClose={look} />
    </article>
  )
}
