// The course of a take-out, above its record: where it stands, what may follow, its media (第11条・第13条).
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Row, TakeoutJson } from '../../ipc/generated/wire'
import { useCall, useSession, useShape } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { recordPath } from '../../parts/register-path'
import { takeoutWords as words } from '../../words/takeout'
import { plans, type StepId, stepsNow } from './plans'
import { StepForm } from './step-form'

/** The course of take-out `no`. */
export function TakeoutCourse({ no }: { no: string }) {
  const { data, error } = useCall('takeout', { register: 'takeout', no })
  if (error) return <ProblemList problems={error.problems} />
  return data ? <Course takeout={data} /> : null
}

function Course({ takeout }: { takeout: TakeoutJson }) {
  const session = useSession()
  const [step, setStep] = useState<StepId | null>(null)
  const steps = takeout.head.standing === 'valid' ? stepsNow(takeout) : []
  return (
    <section className="card flex flex-col gap-3" aria-labelledby="takeout-course" data-testid="takeout-course">
      <h2 id="takeout-course">{words.course}</h2>
      <Stages head={takeout.head} />
      {takeout.overdue_days !== null && <Notice tone="error">{words.overdue(takeout.overdue_days)}</Notice>}
      {steps.length === 0 ? (
        <p>{words.ended}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <span className="font-bold">{words.next}</span>
          {steps.map((one, at) =>
            session.may.includes(plans[one].duty) ? (
              <Button
                key={one}
                kind={at === 0 ? 'primary' : 'plain'}
                onPress={() => setStep(one)}
                testid={`step-${one}`}
              >
                {words.steps[one].title}
              </Button>
            ) : (
              <span key={one} className="field-support">
                {`${words.steps[one].title}：${words.mayNot[plans[one].duty]}`}
              </span>
            ),
          )}
        </div>
      )}
      {takeout.blocks.length > 0 && (
        <div className="flex flex-col gap-1">
          <h3>{words.blocks}</h3>
          <ProblemList problems={takeout.blocks} />
          <p className="field-support">{words.blocksNext}</p>
        </div>
      )}
      {takeout.media.length > 0 && <Media media={takeout.media} />}
      {step && <StepForm step={step} no={takeout.head.no} onClose={() => setStep(null)} />}
    </section>
  )
}

/** The way a slip usually goes; what was turned down or called off has left it. */
const way = ['requested', 'approved', 'out', 'returned']
const sent = ['requested', 'approved', 'out', 'received']

function Stages({ head }: { head: Row }) {
  const shape = useShape('takeout')
  const status = String(head.ids.status ?? '')
  const usual = head.ids.kind === 'send' && status !== 'returned' ? sent : way
  const order = usual.includes(status) ? usual : ['requested', status]
  const now = order.indexOf(status)
  const label = (id: string) =>
    shape?.fields.find((field) => field.id === 'status')?.choices.find((one) => one.id === id)?.label ?? id
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-1" aria-label={words.stages} data-testid="takeout-stages">
      {order.map((stage, at) => (
        <li
          key={stage}
          aria-current={at === now ? 'step' : undefined}
          className={at === now ? 'border-b-4 border-key-900 font-bold' : at < now ? '' : 'text-(--ink-soft)'}
        >
          {at < now && <span className="sr-only">{words.done}</span>}
          {at + 1}．{label(stage)}
        </li>
      ))}
    </ol>
  )
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
