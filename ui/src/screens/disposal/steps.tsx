// The steps of the case: what is done, what comes next with its button, and what waits behind it.
import { Check, Circle, CircleDot } from 'lucide-react'
import type { DisposalJson, StepJson } from '../../ipc/generated/wire'
import { Button, type ButtonKind } from '../../parts/button'
import { disposalWords as words } from '../../words/disposal'
import { actsNow, chosen, type FormAct, isOpen, planOf } from './acts'
import { Course } from './course'

interface StepsProps {
  disposal: DisposalJson
  /** What the person's role allows. */
  may: readonly string[]
  onAct: (act: FormAct) => void
  onPhotos: () => void
}

/** The steps in order. Only the first thing to do has the strong button; each act has one button. */
export function Steps({ disposal, may, onAct, onPhotos }: StepsProps) {
  const open = isOpen(disposal)
  const first = disposal.steps.findIndex((step) => !step.done)
  const withButton = new Map<string, number>()
  const drafted = chosen(disposal.head, 'status') === 'draft'
  for (const [at, step] of disposal.steps.entries()) {
    // Before the decision nothing is carried out; photographs may be taken at any time.
    const early = drafted && step.act !== 'photo' && !actsNow(disposal).some((act) => act === step.act)
    if (!step.done && !early && !withButton.has(step.act)) withButton.set(step.act, at)
  }
  // What can be recorded now without being the next thing to do: attendance beside a certificate, a second hand-over.
  const besides = open ? actsNow(disposal).filter((act) => !withButton.has(act)) : []

  return (
    <nav className="card" aria-label={words.case.steps}>
      <h2>{words.case.steps}</h2>
      <div className="mt-1">
        <Course head={disposal.head} />
      </div>
      <div className="mt-2 flex flex-col gap-4 lg:flex-row lg:gap-8 2xl:flex-col 2xl:gap-4">
        <ol className="flex min-w-0 flex-1 flex-col gap-2">
          {disposal.steps.map((step, at) => (
            <li
              key={`${step.act} ${step.words}`}
              className="flex gap-2"
              aria-current={at === first ? 'step' : undefined}
            >
              <Mark step={step} now={at === first} />
              <div className="flex min-w-0 flex-col gap-1">
                <p className={at === first ? 'font-bold' : ''}>
                  <span className="sr-only">
                    {step.done ? words.case.stepDone : at === first ? words.case.stepNow : words.case.stepLater}　
                  </span>
                  {step.words}
                </p>
                {open && withButton.get(step.act) === at && (
                  <StepButton
                    disposal={disposal}
                    step={step}
                    strong={at === first}
                    may={may}
                    onAct={onAct}
                    onPhotos={onPhotos}
                  />
                )}
              </div>
            </li>
          ))}
        </ol>
        {besides.length > 0 && (
          <div className="flex flex-none flex-col gap-2">
            <p className="font-bold">{words.case.besides}</p>
            {besides.map((act) => (
              <ActButton key={act} act={act} disposal={disposal} kind="plain" may={may} onAct={onAct} />
            ))}
          </div>
        )}
      </div>
    </nav>
  )
}

function Mark({ step, now }: { step: StepJson; now: boolean }) {
  if (step.done) return <Check size={20} aria-hidden className="mt-1 flex-none text-green-800" />
  if (now) return <CircleDot size={20} aria-hidden className="mt-1 flex-none text-key-900" />
  return <Circle size={20} aria-hidden className="mt-1 flex-none text-solid-gray-536" />
}

interface StepButtonProps extends StepsProps {
  step: StepJson
  strong: boolean
}

function StepButton({ disposal, step, strong, may, onAct, onPhotos }: StepButtonProps) {
  const kind = strong ? 'primary' : 'plain'
  if (step.act === 'photo') {
    return may.includes('write') ? (
      <div>
        <Button kind={kind} onPress={onPhotos} testid="step-photo">
          {words.acts.photo.button}
        </Button>
      </div>
    ) : null
  }
  if (!isFormAct(step.act)) return null
  return <ActButton act={step.act} disposal={disposal} kind={kind} may={may} onAct={onAct} />
}

interface ActButtonProps extends Pick<StepsProps, 'disposal' | 'may' | 'onAct'> {
  act: FormAct
  kind: ButtonKind
}

/** The button of one act, or who may do it where the person may not. */
function ActButton({ act, disposal, kind, may, onAct }: ActButtonProps) {
  const { duty } = planOf(act, chosen(disposal.head, 'execution'))
  if (!may.includes(duty))
    return <p className="field-support">{`${words.acts[act].title}：${words.case.whoMay[duty]}`}</p>
  return (
    <div>
      <Button kind={kind} onPress={() => onAct(act)} testid={`step-${act}`}>
        {words.acts[act].button}
      </Button>
    </div>
  )
}

function isFormAct(act: string): act is FormAct {
  return act in words.acts && act !== 'photo'
}
