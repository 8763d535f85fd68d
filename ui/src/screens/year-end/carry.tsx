// Why what is open is carried over to the next year.
import { useState } from 'react'
import type { YearEndStepJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { TextField } from '../../parts/text-field'
import { yearEndWords as words } from '../../words/year-end'

/** The dialog that asks for the reason. */
export function Carry({ fy, step, onClose }: { fy: string; step: YearEndStepJson; onClose: () => void }) {
  const act = useAct('year_end_confirm')
  const [reason, setReason] = useState('')
  const save = async () => {
    if (!(await act.run({ fy, answers: { step: step.id, reason } }))) return
    announce(words.confirmed(step.name))
    onClose()
  }
  return (
    <Dialog title={words.carryTitle(step.name)} open onClose={onClose} onSave={save} testid="year-end-carry">
      <p>{words.carryLead(step.open.length)}</p>
      <ProblemList problems={act.problems.filter((one) => one.field !== 'reason')} />
      <TextField
        label={words.reason}
        value={reason}
        onChange={setReason}
        support={words.reasonSupport}
        problems={act.problems.filter((one) => one.field === 'reason')}
        long
        testid="carry-reason"
      />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} blocked={act.busy} testid="carry-go">
          {words.carryGo}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
