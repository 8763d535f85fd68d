// The course of a take-out, above its record: where it stands, what may follow, its media (第11条・第13条).
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Row, TakeoutJson } from '../../ipc/generated/wire'
import { useCall, useShape } from '../../ipc/hooks'
import { choiceLabel, NextSteps, Stages } from '../../parts/course'
import { Notice } from '../../parts/notice'
import { PrintBar } from '../../parts/print-bar'
import { ProblemList } from '../../parts/problems'
import { recordPath } from '../../parts/register-path'
import { StepForm } from '../../parts/step-form'
import { courseWords } from '../../words/course'
import { takeoutWords as words } from '../../words/takeout'
import { plans, type StepId, stepsNow } from './plans'

/** The course of take-out `no`. */
export function TakeoutCourse({ no }: { no: string }) {
  const { data, error } = useCall('takeout', { register: 'takeout', no })
  if (error) return <ProblemList problems={error.problems} />
  return data ? <Course takeout={data} /> : null
}

function Course({ takeout }: { takeout: TakeoutJson }) {
  const [step, setStep] = useState<StepId | null>(null)
  const steps = takeout.head.standing === 'valid' ? stepsNow(takeout) : []
  return (
    <section className="card flex flex-col gap-3" aria-labelledby="takeout-course" data-testid="takeout-course">
      <h2 id="takeout-course">{words.course}</h2>
      <SlipStages head={takeout.head} />
      {takeout.overdue_days !== null && <Notice tone="error">{words.overdue(takeout.overdue_days)}</Notice>}
      {steps.length === 0 ? (
        <p>{words.ended}</p>
      ) : (
        <NextSteps
          steps={steps.map((id) => ({ id, title: words.steps[id].title, duty: plans[id].duty }))}
          onStep={setStep}
        />
      )}
      {takeout.blocks.length > 0 && (
        <div className="flex flex-col gap-1">
          <h3>{courseWords.blocks}</h3>
          <ProblemList problems={takeout.blocks} />
          <p className="field-support">{words.blocksNext}</p>
        </div>
      )}
      {takeout.media.length > 0 && <Media media={takeout.media} />}
      <h3>{words.paper}</h3>
      <PrintBar forms={['F04']} no={takeout.head.no} />
      {step && (
        <StepForm
          call={plans[step].call}
          register="takeout"
          fields={plans[step].fields}
          step={step}
          no={takeout.head.no}
          texts={words.steps[step]}
          draftKey={`takeout/${step}/${takeout.head.no}`}
          onClose={() => setStep(null)}
          testid={`takeout-${step}`}
        />
      )}
    </section>
  )
}

/** The way a slip usually goes; what was turned down or called off has left it. */
const way = ['requested', 'approved', 'out', 'returned']
const sent = ['requested', 'approved', 'out', 'received']

function SlipStages({ head }: { head: Row }) {
  const shape = useShape('takeout')
  const status = String(head.ids.status ?? '')
  const usual = head.ids.kind === 'send' && status !== 'returned' ? sent : way
  const order = usual.includes(status) ? usual : ['requested', status]
  return <Stages order={order} now={status} label={(id) => choiceLabel(shape, 'status', id)} testid="takeout-stages" />
}

function Media({ media }: { media: readonly Row[] }) {
  return (
    <table className="table" aria-label={words.mediaTable}>
      <thead>
        <tr>
          <th scope="col">{words.columns.no}</th>
          <th scope="col">{words.columns.type}</th>
          <th scope="col">{words.columns.place}</th>
          <th scope="col">{words.columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {media.map((row) => (
          <tr key={row.no}>
            <td>
              <Link to={recordPath('media', row.no) ?? '/'}>{row.no}</Link>
            </td>
            <td>{row.shown.media_type}</td>
            <td>{row.shown.location_id}</td>
            <td data-testid={`status-${row.no}`}>{row.shown.status}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
