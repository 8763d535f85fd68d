// The form of one step of a handover: its receipt, or its being called off.
import { useState } from 'react'
import { useAct, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { announce } from '../../parts/status'
import { useSaveKey } from '../../parts/use-save-key'
import { handoverWords as words } from '../../words/handover'

/** A step. */
export type StepId = keyof (typeof words)['steps']

const plans = {
  receive: { call: 'handover_receive', fields: ['handed_on', 'received_on', 'received_by', 'note'] },
  cancel: { call: 'handover_cancel', fields: ['cancel_reason', 'note'] },
} as const

interface StepFormProps {
  step: StepId
  no: string
  onClose: () => void
}

/** The dialog that records one step. */
export function StepForm({ step, no, onClose }: StepFormProps) {
  return (
    <Dialog title={words.steps[step].title} open onClose={onClose} wide testid={`handover-${step}`}>
      <Body step={step} no={no} onClose={onClose} />
    </Dialog>
  )
}

function Body({ step, no, onClose }: StepFormProps) {
  const shape = useShape('handover')
  const plan = plans[step]
  const act = useAct(plan.call)
  const [answers, setAnswers] = useState<Answers>({})
  const [warned, setWarned] = useState(false)
  const texts = words.steps[step]
  const save = async () => {
    const saved = await act.run({ no, answers })
    if (!saved) return
    announce(words.saved(texts.title, no))
    if (saved.warnings.length > 0) setWarned(true)
    else onClose()
  }
  useSaveKey(warned ? onClose : save)
  if (!shape) return null
  if (warned) {
    return (
      <>
        <p>{words.warned}</p>
        <ProblemList problems={act.problems} />
        <div>
          <Button kind="primary" onPress={onClose} testid="step-warned-close">
            {words.close}
          </Button>
        </div>
      </>
    )
  }
  const fields: readonly string[] = plan.fields
  return (
    <>
      <p>{texts.lead}</p>
      <ProblemList problems={act.problems.filter((one) => !fields.includes(one.field))} />
      <RecordForm
        shape={shape}
        answers={answers}
        onChange={setAnswers}
        problems={act.problems}
        only={fields}
        testid="handover-step"
      />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} blocked={act.busy} testid="save">
          {texts.save}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </>
  )
}
