// The form of one step of a take-out: only what that step asks; warnings are read before it closes.
import { useState } from 'react'
import { useAct, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { DraftOffer } from '../../parts/draft-offer'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { announce } from '../../parts/status'
import { useDraft } from '../../parts/use-draft'
import { useSaveKey } from '../../parts/use-save-key'
import { takeoutWords as words } from '../../words/takeout'
import { plans, type StepId } from './plans'

interface StepFormProps {
  step: StepId
  no: string
  onClose: () => void
}

/** The dialog that records one step. */
export function StepForm({ step, no, onClose }: StepFormProps) {
  return (
    <Dialog title={words.steps[step].title} open onClose={onClose} wide testid={`takeout-${step}`}>
      <Body step={step} no={no} onClose={onClose} />
    </Dialog>
  )
}

function Body({ step, no, onClose }: StepFormProps) {
  const shape = useShape('takeout')
  const plan = plans[step]
  const act = useAct(plan.call)
  const [answers, setAnswers] = useState<Answers>({})
  const [warned, setWarned] = useState(false)
  const draft = useDraft(`takeout/${step}/${no}`, answers, setAnswers)
  const texts = words.steps[step]

  const save = async () => {
    const saved = await act.run({ no, answers })
    if (!saved) return
    await draft.done()
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
  // What the step does not ask for is put right on the record; here it stands above the fields.
  const above = act.problems.filter((one) => !plan.fields.includes(one.field))
  return (
    <>
      <p>{texts.lead}</p>
      <DraftOffer draft={draft} />
      <ProblemList problems={above} />
      <RecordForm
        shape={shape}
        answers={answers}
        onChange={setAnswers}
        problems={act.problems}
        only={plan.fields}
        testid="takeout-step"
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
