// 一括変更: one field of the chosen rows, before and after row by row, then all in one act.
import { useState } from 'react'
import type { ForeseenJson, ManyRequest, RegisterShape } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { Field } from '../../parts/field'
import { ProblemList, ProblemText } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { announce } from '../../parts/status'
import { TextField } from '../../parts/text-field'
import { register, many as words } from '../../words/register'

interface ManyProps {
  shape: RegisterShape
  /** The chosen rows' numbers. */
  nos: readonly string[]
  onDone: () => void
  onClose: () => void
}

const refused = (row: ForeseenJson): boolean => row.problems.some((problem) => !problem.warning)

/** The dialog: what is to be changed, what would become of it, and the change. */
export function Many({ shape, nos, onDone, onClose }: ManyProps) {
  const [field, setField] = useState('')
  const [answers, setAnswers] = useState<Answers>({})
  const [reason, setReason] = useState('')
  const [foreseen, setForeseen] = useState<ForeseenJson[] | null>(null)
  const preview = useAct('preview_many')
  const change = useAct('change_many')
  const problems = [...preview.problems, ...change.problems]
  const choices = shape.fields.filter((one) => !one.derived)
  const good = foreseen?.filter((row) => !refused(row)) ?? []

  // What was looked at is what will be done: whatever is written anew wants another look.
  const anew = () => {
    setForeseen(null)
    preview.clear()
    change.clear()
  }
  const asked = (rows: readonly string[]): ManyRequest => ({
    register: shape.id,
    nos: [...rows],
    reason,
    answers: { [field]: answers[field] ?? null },
  })
  const look = async () => {
    anew()
    const rows = await preview.run(asked(nos))
    if (rows) setForeseen(rows)
  }
  const go = async () => {
    if (!(await change.run(asked(good.map((row) => row.no))))) return
    announce(words.done(good.length))
    onDone()
  }

  return (
    <Dialog title={words.title(nos.length)} open onClose={onClose} wide testid="many-dialog">
      <p>{words.lead}</p>
      <Field label={words.field} need="must">
        {(tied) => (
          <select
            {...tied}
            className="input"
            data-testid="many-field"
            value={field}
            onChange={(event) => {
              setField(event.target.value)
              setAnswers({})
              anew()
            }}
          >
            <option value="">{words.choose}</option>
            {choices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {field !== '' && (
        <>
          <RecordForm
            key={field}
            shape={shape}
            answers={answers}
            onChange={(next) => {
              setAnswers(next)
              anew()
            }}
            problems={problems.filter((one) => one.field === field)}
            only={[field]}
          />
          <TextField
            label={register.reason}
            value={reason}
            onChange={(next) => {
              setReason(next)
              anew()
            }}
            support={words.reasonSupport}
            problems={problems.filter((one) => one.field === 'reason')}
            testid="many-reason"
          />
        </>
      )}
      <ProblemList problems={problems.filter((one) => one.field !== 'reason' && one.field !== field)} />
      {foreseen && <Foreseen rows={foreseen} />}
      <div className="flex flex-wrap gap-3">
        {foreseen && good.length > 0 ? (
          <Button kind="primary" onPress={go} blocked={change.busy} testid="many-go">
            {words.go(good.length)}
          </Button>
        ) : (
          <Button kind="primary" onPress={look} blocked={field === '' || preview.busy} testid="many-look">
            {words.look}
          </Button>
        )}
        <Button onPress={onClose}>{register.cancel}</Button>
      </div>
    </Dialog>
  )
}

function Foreseen({ rows }: { rows: readonly ForeseenJson[] }) {
  const bad = rows.filter(refused).length
  return (
    <>
      <p className="font-bold" aria-live="polite" data-testid="many-count">
        {words.count(rows.length - bad, bad)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable from the keyboard */}
      <section className="max-h-96 overflow-auto" tabIndex={0} aria-label={words.table}>
        <table className="table" data-testid="many-rows">
          <thead>
            <tr>
              {[words.no, words.change, words.result].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.no} data-testid={`many-${row.no}`}>
                <th scope="row" className="whitespace-nowrap">
                  {row.no}
                </th>
                <td>
                  {row.changes.map((one) => (
                    <p key={one.field}>
                      {one.field}：<del>{one.before || register.nothing}</del> →{' '}
                      <ins>{one.after || register.nothing}</ins>
                    </p>
                  ))}
                </td>
                <td>
                  <span className="mark" data-tone={refused(row) ? 'error' : undefined}>
                    {refused(row) ? words.refused : words.fine}
                  </span>
                  {row.problems.map((problem) => (
                    <p key={problem.what}>
                      <ProblemText problem={problem} />
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
