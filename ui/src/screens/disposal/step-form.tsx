// The form of one step: only the fields that step asks for, filled with what the case already says.
import { useMemo, useState } from 'react'
import type { DisposalJson, RegisterShape } from '../../ipc/generated/wire'
import { useAct, useCall, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { DraftOffer } from '../../parts/draft-offer'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { announce } from '../../parts/status'
import { useDraft } from '../../parts/use-draft'
import { useSaveKey } from '../../parts/use-save-key'
import { disposalWords as words } from '../../words/disposal'
import {
  aboutItems,
  chosen,
  type FormAct,
  handedLines,
  planOf,
  serialLines,
  sharedMethods,
  startingAnswers,
} from './acts'
import { classesOf, Suitability, withSuitability } from './suitability'

interface StepFormProps {
  act: FormAct
  disposal: DisposalJson
  /** The chosen items by number; none means all. */
  items: string[]
  today: string
  onClose: () => void
  /** Recorded; the warnings stay in the form until the person has read them. */
  onDone: () => void
}

/** The dialog that records one step. */
export function StepForm({ act, disposal, items, today, onClose, onDone }: StepFormProps) {
  const plan = planOf(act, chosen(disposal.head, 'execution'))
  const shape = useShape(plan.register)
  const methods = useMemo(() => sharedMethods(disposal, items), [disposal, items])
  const fitted = useMemo(
    () => shape && (plan.fields.includes('method') ? withSuitability(shape, methods) : shape),
    [shape, methods, plan.fields],
  )

  return (
    <Dialog title={words.acts[act].title} open onClose={onClose} wide>
      {fitted && (
        <Body
          act={act}
          disposal={disposal}
          items={items}
          today={today}
          shape={fitted}
          onClose={onClose}
          onDone={onDone}
          methods={methods}
        />
      )}
    </Dialog>
  )
}

function Body({
  act,
  disposal,
  items,
  today,
  shape,
  methods,
  onClose,
  onDone,
}: StepFormProps & { shape: RegisterShape; methods: Record<string, string> }) {
  const plan = planOf(act, chosen(disposal.head, 'execution'))
  const step = useAct(plan.call)
  const last = useCall(
    'last',
    { register: plan.register, no: '' },
    { enabled: !aboutItems(act) && plan.register !== 'disposal' },
  )
  const [answers, setAnswers] = useState<Answers>(() => ({
    ...dayOf(act, today),
    ...startingAnswers(act, disposal, items),
  }))
  const [warned, setWarned] = useState(false)
  const draft = useDraft(`step/${act}/${disposal.head.no}`, answers, setAnswers)
  const texts = words.acts[act]
  const asksSerials = plan.fields.includes('serials')
  const serials =
    typeof answers.serials === 'string' ? answers.serials.split('\n').filter((line) => line.trim() !== '').length : 0

  const save = async () => {
    const saved = await step.run({ no: disposal.head.no, items: aboutItems(act) ? items : [], answers })
    if (!saved) return
    await draft.done()
    announce(words.step.saved(texts.title))
    if (saved.warnings.length > 0) setWarned(true)
    else onDone()
  }
  useSaveKey(warned ? onDone : save, warned ? words.step.close : texts.save)

  if (warned) {
    return (
      <div className="flex flex-col gap-4">
        <p>{words.step.warned}</p>
        <ProblemList problems={step.problems} />
        <div>
          <Button kind="primary" onPress={onDone} testid="step-warned-close">
            {words.step.close}
          </Button>
        </div>
      </div>
    )
  }

  return (
    <div className="flex flex-col gap-4">
      <p>{texts.lead}</p>
      <DraftOffer draft={draft} />
      {aboutItems(act) && <p className="font-bold">{words.step.target(items.length, disposal.items.length)}</p>}
      <ProblemList problems={step.problems.filter((one) => !plan.fields.includes(one.field))} />
      {act === 'close' && <Remaining disposal={disposal} />}
      <RecordForm
        shape={shape}
        answers={answers}
        onChange={setAnswers}
        problems={step.problems}
        only={plan.fields}
        step={stageOf(act, chosen(disposal.head, 'execution'))}
        last={last.data}
      />
      {asksSerials && (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            onPress={() =>
              setAnswers({
                ...answers,
                serials: act === 'certificate' ? handedLines(disposal) : serialLines(disposal, items),
              })
            }
            testid="fill-serials"
          >
            {act === 'certificate' ? words.step.fillHanded : words.step.fillSerials}
          </Button>
          <span aria-live="polite">{words.step.serialCount(serials)}</span>
          {act === 'certificate' && <span className="text-dns-14N-130">{words.step.fillHandedNote}</span>}
        </div>
      )}
      {plan.fields.includes('method') && (
        <Suitability shape={shape} methods={methods} classes={classesOf(disposal, items)} />
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} blocked={step.busy} testid="save">
          {texts.save}
        </Button>
        <Button onPress={onClose}>{words.step.cancel}</Button>
      </div>
    </div>
  )
}

/** What nobody will be able to add once it is closed. */
function Remaining({ disposal }: { disposal: DisposalJson }) {
  const left = disposal.steps.filter((step) => !step.done && step.act !== 'close').map((step) => step.words)
  if (disposal.loose.length > 0) left.push(words.step.loose(disposal.loose.length))
  if (left.length === 0) return null
  return (
    <div data-testid="remaining">
      <Notice tone="warning">
        <p className="font-bold">{words.step.remaining}</p>
        <ul className="list-disc pl-6">
          {left.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** The stage an act leads to, where its form needs what the record itself can do without. */
function stageOf(act: FormAct, execution: string): string {
  if (act === 'cancel') return 'cancelled'
  if (act === 'perform') return execution === 'own' ? 'performed' : 'performed_outside'
  return ''
}

/** The day fields that today fills; the days on other people's papers stay empty. */
function dayOf(act: FormAct, today: string): Answers {
  if (act === 'approve') return { approved_on: today }
  if (act === 'certificate') return { received_on: today }
  return {}
}
