// The course of an incident, above its record: its clocks, the nine items, what may follow, what its end still wants (第38条〜第40条).
import { useMemo, useState } from 'react'
import type { IncidentJson, Row } from '../../ipc/generated/wire'
import { useAct, useCall, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { changedOnly } from '../../parts/changed'
import { choiceLabel, type NextStep, NextSteps, Stages } from '../../parts/course'
import { FactTable } from '../../parts/fact-table'
import { Pending } from '../../parts/pending'
import { PrintBar } from '../../parts/print-bar'
import { ProblemList } from '../../parts/problems'
import { answerOf } from '../../parts/record-form'
import { AnswerDialog, StepForm } from '../../parts/step-form'
import { incidentWords as words } from '../../words/incident'
import { Clocks } from './clocks'
import { nineItems, running } from './nine'

type StepId = keyof typeof words.steps

/** The course of incident `no`. */
export function IncidentCourse({ no }: { no: string }) {
  const { data, error } = useCall('incident', { register: 'incident', no })
  if (error) return <ProblemList problems={error.problems} />
  return data ? <Course incident={data} /> : null
}

const way = ['draft', 'open', 'closed']

/** What a step of the 経過 asks for. */
const LINE = ['at', 'kind', 'what', 'by', 'counterpart', 'note']

function Course({ incident }: { incident: IncidentJson }) {
  const shape = useShape('incident')
  const [step, setStep] = useState<StepId | null>(null)
  const { head } = incident
  const status = String(head.ids.status ?? '')
  const runs = incident.next.length > 0 && head.standing === 'valid'
  const leave = () => setStep(null)
  const may: NextStep<StepId>[] = runs
    ? [
        { id: 'step', title: words.steps.step.title, duty: 'write' },
        { id: 'head', title: words.steps.head.title, duty: 'write' },
        ...incident.next
          .filter((one): one is 'closed' | 'cancelled' => one === 'closed' || one === 'cancelled')
          .map((id): NextStep<StepId> => ({ id, title: words.steps[id].title, duty: 'approve' })),
      ]
    : []
  return (
    <section className="card flex flex-col gap-3" aria-labelledby="incident-course" data-testid="incident-course">
      <h2 id="incident-course">{words.course}</h2>
      <Stages
        order={way.includes(status) ? way : ['draft', 'open', status]}
        now={status}
        label={(id) => choiceLabel(shape, 'status', id)}
        testid="incident-stages"
      />
      {incident.day !== null && <p data-testid="incident-day">{words.day(incident.day, head.shown.known_at ?? '')}</p>}
      <Clocks incident={incident} />
      <Nine head={head} />
      {may.length === 0 ? <p>{words.ended}</p> : <NextSteps steps={may} onStep={setStep} />}
      {incident.blocks.length > 0 && (
        <div data-testid="incident-blocks">
          <Pending until={status === 'draft' ? words.reporting : words.closing} problems={incident.blocks} />
        </div>
      )}
      <h3>{words.paper}</h3>
      <PrintBar forms={['F16']} no={head.no} />
      {(step === 'step' || step === 'head') && <Written step={step} head={head} onClose={leave} />}
      {step === 'closed' && (
        <StepForm
          call="incident_close"
          register="incident"
          fields={closing(incident)}
          no={head.no}
          texts={words.steps.closed}
          draftKey={`incident/close/${head.no}`}
          onClose={leave}
          testid="incident-closed"
        />
      )}
      {step === 'cancelled' && (
        <StepForm
          call="incident_cancel"
          register="incident"
          fields={['cancel_reason', 'note']}
          step="cancelled"
          no={head.no}
          texts={words.steps.cancelled}
          draftKey={`incident/cancel/${head.no}`}
          onClose={leave}
          testid="incident-cancelled"
        />
      )}
    </section>
  )
}

/** The end asks for what it still lacks, and for its day. */
function closing(incident: IncidentJson): string[] {
  const lacking = incident.blocks.map((one) => one.field).filter((field) => field !== '')
  return [...new Set([...lacking, 'closed_on', 'note'])]
}

/** A line of the 経過, or what is known by now. */
function Written({ step, head, onClose }: { step: 'step' | 'head'; head: Row; onClose: () => void }) {
  const act = useAct('incident_step')
  const shape = useShape('incident')
  const fields = useMemo(() => (step === 'step' ? LINE : running(shape)), [step, shape])
  const start = useMemo<Answers>(
    () => (step === 'step' ? {} : Object.fromEntries(fields.map((id) => [id, answerOf(head, id) ?? null]))),
    [step, fields, head],
  )
  if (!shape) return null
  return (
    <AnswerDialog
      register={step === 'step' ? 'incident_step' : 'incident'}
      fields={fields}
      no={head.no}
      texts={words.steps[step]}
      start={start}
      draftKey={`incident/${step}/${head.no}`}
      recording={{
        run: (answers) =>
          act.run({
            no: head.no,
            // An empty form is still a line of the 経過: what it lacks is then named at its fields.
            step: step === 'step' ? { kind: null, ...answers } : {},
            // What somebody else wrote meanwhile stays.
            head: step === 'head' ? changedOnly(start, answers) : {},
          }),
        busy: act.busy,
        problems: act.problems,
      }}
      onClose={onClose}
      testid={`incident-${step}`}
    />
  )
}

function Nine({ head }: { head: Row }) {
  const items = nineItems(useShape('incident'))
  const written = items.filter((field) => head.shown[field.id])
  return (
    <details data-testid="nine">
      <summary>{`${words.nine}（${words.nineCount(written.length, items.length)}）`}</summary>
      <FactTable
        facts={items.map((field) => ({ label: field.label, value: head.shown[field.id] || words.nineEmpty }))}
      />
    </details>
  )
}
