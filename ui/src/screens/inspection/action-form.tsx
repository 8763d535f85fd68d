// A corrective action: what will be done, by whom, until when (第43条).
import { useState } from 'react'
import type { InspectionItemJson } from '../../ipc/generated/wire'
import { useAct, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { inspectionWords } from '../../words/inspection'
import { ownFinding } from './sheet-view'

const words = inspectionWords.item
const FIELDS = ['finding', 'measure', 'owner', 'due_on', 'note']

/** The dialog that adds a corrective action about one item. */
export function ActionForm({
  inspection,
  item,
  onClose,
}: {
  inspection: string
  item: InspectionItemJson
  onClose: () => void
}) {
  const shape = useShape('corrective_action')
  const add = useAct('add')
  const [answers, setAnswers] = useState<Answers>(() => ({ finding: ownFinding(item) }))

  const save = async () => {
    const whole: Answers = { ...answers, inspection, item_id: item.item_id, status: 'open' }
    if (await add.run({ register: 'corrective_action', parent: '', answers: whole })) onClose()
  }

  return (
    <Dialog title={words.actionTitle(item.item_id)} open onClose={onClose} onSave={save}>
      <p>{item.row.shown.item_text}</p>
      <ProblemList problems={add.problems.filter((one) => !FIELDS.includes(one.field))} />
      {shape && (
        <RecordForm shape={shape} answers={answers} onChange={setAnswers} problems={add.problems} only={FIELDS} />
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} blocked={add.busy} testid="save">
          {words.actionSave}
        </Button>
        <Button onPress={onClose}>{inspectionWords.finish.cancel}</Button>
      </div>
    </Dialog>
  )
}
