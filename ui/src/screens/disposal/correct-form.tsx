// Correcting a record of the case: only what was written wrongly changes, with a reason; the old words stay in the history.
import { useState } from 'react'
import type { Row } from '../../ipc/generated/wire'
import { useAct, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { Field } from '../../parts/field'
import { ProblemList } from '../../parts/problems'
import { answerOf, RecordForm } from '../../parts/record-form'
import { announce } from '../../parts/status'
import { disposalWords } from '../../words/disposal'

const words = disposalWords.correct

interface CorrectFormProps {
  register: string
  row: Row
  /** The fields that may be corrected here. */
  fields: readonly string[]
  title: string
  onClose: () => void
}

/** The dialog that corrects one record. */
export function CorrectForm({ register, row, fields, title, onClose }: CorrectFormProps) {
  const shape = useShape(register)
  const correct = useAct('correct')
  const [answers, setAnswers] = useState<Answers>(() => starting(row, fields))
  const [reason, setReason] = useState('')

  const save = async () => {
    const before = starting(row, fields)
    // An answer that was not touched is not sent: the log names only what changed.
    const changed = Object.entries(answers).filter(([field, answer]) => answer !== before[field])
    const request = {
      register,
      no: row.no,
      reason,
      version: row.version,
      answers: Object.fromEntries(changed),
    }
    if (!(await correct.run(request))) return
    announce(words.saved)
    onClose()
  }
  const beside = correct.problems.filter((one) => !fields.includes(one.field) && one.field !== 'reason')

  return (
    <Dialog title={title} open onClose={onClose} onSave={save} wide={fields.length > 2}>
      <ProblemList problems={beside} />
      {shape && (
        <RecordForm shape={shape} answers={answers} onChange={setAnswers} problems={correct.problems} only={fields} />
      )}
      <Field
        label={words.reason}
        need="must"
        support={words.reasonExample}
        problems={correct.problems.filter((one) => one.field === 'reason')}
      >
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
        <Button onPress={onClose}>{disposalWords.step.cancel}</Button>
      </div>
    </Dialog>
  )
}

function starting(row: Row, fields: readonly string[]): Answers {
  return Object.fromEntries(fields.map((field) => [field, answerOf(row, field) ?? null]))
}
