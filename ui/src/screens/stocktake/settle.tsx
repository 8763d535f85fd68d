// Dealing with one difference: back to its place or the inventory put right, reported as missing, explained (第13条・第38条).
import { useState } from 'react'
import type { Row } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Field } from '../../parts/field'
import { Notice } from '../../parts/notice'
import { AnswerDialog } from '../../parts/step-form'
import { stocktakeWords as words } from '../../words/stocktake'

type Difference = keyof typeof words.settling

const asked: Record<Difference, readonly string[]> = {
  wrong_place: ['measure', 'note'],
  missing: ['measure', 'incident_id', 'note'],
  unexpected: ['measure', 'note'],
  outside: ['measure', 'note'],
}

interface SettleFormProps {
  /** The stock-take. */
  no: string
  line: Row
  name: string
  onClose: () => void
}

/** The dialog of one difference. */
export function SettleForm({ no, line, name, onClose }: SettleFormProps) {
  const settle = useAct('stocktake_settle')
  const [moves, setMoves] = useState(false)
  const kind = String(line.ids.found) as Difference
  const start = Object.fromEntries(asked[kind].map((id) => [id, line.ids[id] ?? line.values[id] ?? null]))
  return (
    <AnswerDialog
      register="stocktake_line"
      fields={asked[kind]}
      no={name}
      texts={words.settling[kind]}
      start={start}
      draftKey={`stocktake/settle/${line.no}`}
      recording={{
        run: (answers) => settle.run({ no, line: line.no, moves, answers }),
        busy: settle.busy,
        problems: settle.problems,
      }}
      onClose={onClose}
      testid="stocktake-settle"
    >
      <p className="font-bold">{name}</p>
      {kind === 'missing' && <Notice tone="warning">{words.lost}</Notice>}
      {kind === 'wrong_place' && (
        <Field label={words.moves} support={words.movesSupport} group>
          {() => (
            <div className="options">
              {[false, true].map((one) => (
                <label className="option" key={String(one)}>
                  <input
                    type="radio"
                    name="stocktake-moves"
                    checked={moves === one}
                    onChange={() => setMoves(one)}
                    data-testid={`moves-${one}`}
                  />
                  {one ? words.movesYes(line.shown.found_at ?? '') : words.movesNo}
                </label>
              ))}
            </div>
          )}
        </Field>
      )}
    </AnswerDialog>
  )
}
