// The form of one step of a course: only what that step asks; warnings are read before it closes.
import { type ReactNode, useState } from 'react'
import type { Calls, ProblemJson, Saved, StepRequest } from '../ipc/generated/wire'
import { useAct, useShape } from '../ipc/hooks'
import type { Answers } from '../ipc/office'
import { type StepTexts, courseWords as words } from '../words/course'
import { Button } from './button'
import { Dialog } from './dialog'
import { DraftOffer } from './draft-offer'
import { ProblemList } from './problems'
import { RecordForm } from './record-form'
import { announce } from './status'
import { useDraft } from './use-draft'
import { useSaveKey } from './use-save-key'

/** The calls that record a step of one record with its answers. */
export type StepCall = {
  [K in keyof Calls]: StepRequest extends Calls[K]['takes'] ? (Calls[K]['gives'] extends Saved ? K : never) : never
}[keyof Calls]

/** How a step is recorded: the answers go out, what moved and what was warned of comes back. */
export interface Recording {
  run: (answers: Answers) => Promise<Saved | null>
  busy: boolean
  problems: ProblemJson[]
}

interface FormProps {
  /** The register whose fields are asked for. */
  register: string
  /** The fields, in order. */
  fields: readonly string[]
  /** The stage the step leads to, where it leads to one. */
  step?: string
  no: string
  texts: StepTexts
  /** What stands in the fields when the form opens. */
  start?: Answers
  /** Under which name the half-filled form is kept. */
  draftKey: string
  onClose: () => void
  testid: string
  children?: ReactNode
}

/** The dialog that records one step by a call that takes nothing but its answers. */
export function StepForm({ call, ...form }: FormProps & { call: StepCall }) {
  const act = useAct(call)
  const recording: Recording = {
    run: (answers) => act.run({ no: form.no, answers }) as Promise<Saved | null>,
    busy: act.busy,
    problems: act.problems,
  }
  return <AnswerDialog {...form} recording={recording} />
}

/** The same dialog where the step is recorded in a way of its own. */
export function AnswerDialog(props: FormProps & { recording: Recording }) {
  return (
    <Dialog title={props.texts.title} open onClose={props.onClose} wide testid={props.testid}>
      <Body {...props} />
    </Dialog>
  )
}

const nothing: Answers = {}

function Body({
  register,
  fields,
  step,
  no,
  texts,
  start = nothing,
  draftKey,
  onClose,
  testid,
  recording,
  children,
}: FormProps & { recording: Recording }) {
  const shape = useShape(register)
  const [answers, setAnswers] = useState<Answers>(start)
  const [warned, setWarned] = useState(false)
  const draft = useDraft(draftKey, answers, setAnswers)

  const save = async () => {
    const saved = await recording.run(answers)
    if (!saved) return
    await draft.done()
    announce(words.saved(texts.title, no))
    if (saved.warnings.length > 0) setWarned(true)
    else onClose()
  }
  useSaveKey(warned ? onClose : save, warned ? words.close : texts.save)
  if (!shape) return null

  if (warned) {
    return (
      <>
        <p>{words.warned}</p>
        <ProblemList problems={recording.problems} />
        <div>
          <Button kind="primary" onPress={onClose} testid="step-warned-close">
            {words.close}
          </Button>
        </div>
      </>
    )
  }
  // What the step does not ask for is put right on the record; here it stands above the fields.
  const above = recording.problems.filter((one) => !fields.includes(one.field))
  return (
    <>
      <p>{texts.lead}</p>
      <DraftOffer draft={draft} />
      <ProblemList problems={above} />
      {children}
      <RecordForm
        shape={shape}
        answers={answers}
        onChange={setAnswers}
        problems={recording.problems}
        only={fields}
        step={step}
        testid={`${testid}-form`}
      />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} blocked={recording.busy} testid="save">
          {texts.save}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </>
  )
}
