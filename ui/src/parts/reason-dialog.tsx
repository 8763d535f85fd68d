// A dialog that asks nothing but the reason: striking a record out, calling a course off.
import { useState } from 'react'
import { useAct } from '../ipc/hooks'
import { register as words } from '../words/register'
import { Button } from './button'
import { Dialog } from './dialog'
import { ProblemList } from './problems'
import { announce } from './status'
import { TextField } from './text-field'

interface ReasonDialogProps {
  call: 'void' | 'stocktake_cancel' | 'inspection_cancel'
  register: string
  no: string
  /** What it says: heading, what will happen, the button, and afterwards. */
  texts: { title: string; lead: string; go: string; done: string }
  onClose: () => void
}

/** The dialog; it closes when the act went well. */
export function ReasonDialog({ call, register, no, texts, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const act = useAct(call)
  const go = async () => {
    if (!(await act.run({ register, no, reason }))) return
    announce(texts.done)
    onClose()
  }
  return (
    <Dialog title={texts.title} open onClose={onClose} testid="void-dialog">
      <p>{texts.lead}</p>
      <ProblemList problems={act.problems.filter((one) => one.field !== 'reason')} />
      <TextField
        label={words.reason}
        value={reason}
        onChange={setReason}
        support={words.reasonSupport}
        problems={act.problems.filter((one) => one.field === 'reason')}
        testid="void-reason"
      />
      <div className="flex flex-wrap gap-3">
        <Button kind="danger" onPress={go} blocked={act.busy} testid="void-go">
          {texts.go}
        </Button>
        <Button onPress={onClose}>{words.leave}</Button>
      </div>
    </Dialog>
  )
}
