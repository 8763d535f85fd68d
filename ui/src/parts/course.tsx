// A course of the office above its record: where it stands, and the steps that may follow.
import type { RegisterShape } from '../ipc/generated/wire'
import { useSession } from '../ipc/hooks'
import { courseWords as words } from '../words/course'
import { Button } from './button'

/** What a role must allow for a step. */
export type Duty = 'write' | 'keep' | 'approve'

/** What a person reads for the choice `id` of `field`. */
export function choiceLabel(shape: RegisterShape | undefined, field: string, id: string): string {
  return shape?.fields.find((one) => one.id === field)?.choices.find((one) => one.id === id)?.label ?? id
}

interface StagesProps {
  /** The stages in the order in which they usually follow, by identifier. */
  order: readonly string[]
  now: string
  label: (stage: string) => string
  testid: string
}

/** The way, with the stage it stands at. */
export function Stages({ order, now, label, testid }: StagesProps) {
  const here = order.indexOf(now)
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-1" aria-label={words.stages} data-testid={testid}>
      {order.map((stage, at) => (
        <li
          key={stage}
          aria-current={at === here ? 'step' : undefined}
          className={at === here ? 'border-b-4 border-key-900 font-bold' : at < here ? '' : 'text-(--ink-soft)'}
        >
          {at < here && <span className="sr-only">{words.done}</span>}
          {at + 1}．{label(stage)}
        </li>
      ))}
    </ol>
  )
}

/** One step that may follow. */
export interface NextStep<S extends string> {
  id: S
  title: string
  duty: Duty
}

interface NextStepsProps<S extends string> {
  steps: readonly NextStep<S>[]
  onStep: (step: S) => void
}

/** The steps as buttons, the usual one first and strong; a step of somebody else's says whose it is. */
export function NextSteps<S extends string>({ steps, onStep }: NextStepsProps<S>) {
  const session = useSession()
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="font-bold">{words.next}</span>
      {steps.map((one, at) =>
        session.may.includes(one.duty) ? (
          <Button
            key={one.id}
            kind={at === 0 ? 'primary' : 'plain'}
            onPress={() => onStep(one.id)}
            testid={`step-${one.id}`}
          >
            {one.title}
          </Button>
        ) : (
          <span key={one.id} className="field-support">
            {`${one.title}：${words.mayNot[one.duty]}`}
          </span>
        ),
      )}
    </div>
  )
}
