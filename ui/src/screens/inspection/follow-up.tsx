// The corrective actions of an inspection, and how far each has come (第43条).
import { useState } from 'react'
import type { Row } from '../../ipc/generated/wire'
import { useAct, useSession, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { Field } from '../../parts/field'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { inspectionWords } from '../../words/inspection'

const words = inspectionWords.followUp
const COLUMNS = ['item_id', 'finding', 'measure', 'owner', 'due_on', 'status', 'done_on']
const FIELDS = ['status', 'done_on', 'checked_by', 'note']

/** 是正措置の一覧. It outlives the inspection: an action may be finished long after the sheet was closed. */
export function FollowUp({ actions }: { actions: readonly Row[] }) {
  const shape = useShape('corrective_action')
  const session = useSession()
  const [progress, setProgress] = useState<Row | null>(null)
  const columns = COLUMNS.flatMap((id) => shape?.fields.find((field) => field.id === id) ?? [])
  const mayWrite = session.may.includes('write')

  return (
    <div className="flex flex-col gap-2">
      <h3>{words.title}</h3>
      {actions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="table">
            <thead>
              <tr>
                {columns.map((field) => (
                  <th scope="col" key={field.id}>
                    {field.label}
                  </th>
                ))}
                {mayWrite && <th scope="col">{words.progress}</th>}
              </tr>
            </thead>
            <tbody>
              {actions.map((row) => (
                <tr
                  key={row.no}
                  data-testid={`row-${row.no}`}
                  className={row.standing === 'valid' ? '' : 'line-through'}
                >
                  {columns.map((field) => (
                    <td key={field.id}>{row.shown[field.id]}</td>
                  ))}
                  {mayWrite && (
                    <td>
                      <Button
                        small
                        onPress={() => setProgress(row)}
                        label={words.write(row.no)}
                        testid={`progress-${row.no}`}
                      >
                        {words.progressButton}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {progress && <Progress row={progress} onClose={() => setProgress(null)} />}
    </div>
  )
}

function Progress({ row, onClose }: { row: Row; onClose: () => void }) {
  const shape = useShape('corrective_action')
  const correct = useAct('correct')
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(FIELDS.map((id) => [id, row.ids[id] ?? row.values[id] ?? null])),
  )
  const [reason, setReason] = useState<string>(words.reason)

  const save = async () => {
    if (await correct.run({ register: 'corrective_action', no: row.no, reason, version: row.version, answers }))
      onClose()
  }

  return (
    <Dialog title={words.write(row.no)} open onClose={onClose} onSave={save}>
      <p>{row.shown.measure}</p>
      <ProblemList problems={correct.problems.filter((one) => !FIELDS.includes(one.field) && one.field !== 'reason')} />
      {shape && (
        <RecordForm shape={shape} answers={answers} onChange={setAnswers} problems={correct.problems} only={FIELDS} />
      )}
      <Field label={words.reasonLabel} need="must" problems={correct.problems.filter((one) => one.field === 'reason')}>
        {(tied) => (
          <input
            {...tied}
            className="input wide-text"
            data-testid="field-reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} blocked={correct.busy} testid="save">
          {words.save}
        </Button>
        <Button onPress={onClose}>{inspectionWords.finish.cancel}</Button>
      </div>
    </Dialog>
  )
}
