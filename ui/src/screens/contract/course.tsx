// The course of a contract, above its record: clauses that lack, what may follow, its checks and monthly reports (第37条).
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ContractCheckJson, ContractJson, Row } from '../../ipc/generated/wire'
import { useCall, useSession, useShape } from '../../ipc/hooks'
import { choiceLabel, NextSteps, Stages } from '../../parts/course'
import { Notice } from '../../parts/notice'
import { Pending } from '../../parts/pending'
import { ProblemList } from '../../parts/problems'
import { recordPath } from '../../parts/register-path'
import { StepForm } from '../../parts/step-form'
import { contractWords as words } from '../../words/contract'
import { courseWords } from '../../words/course'
import { plans, type StepId, stepsNow } from './plans'

/** The course of contract `no`. */
export function ContractCourse({ no }: { no: string }) {
  const { data, error } = useCall('contract', { register: 'contract', no })
  if (error) return <ProblemList problems={error.problems} />
  return data ? <Course contract={data} /> : null
}

const way = ['preparing', 'active', 'ended']

function Course({ contract }: { contract: ContractJson }) {
  const shape = useShape('contract')
  const [step, setStep] = useState<StepId | null>(null)
  const { head, blocks } = contract
  const status = String(head.ids.status ?? '')
  const steps = head.standing === 'valid' ? stepsNow(contract) : []
  const plan = step && plans[step]
  const session = useSession()
  const until = words.until[status] ?? ''
  const late = status === 'active' && String(head.values.until ?? session.today) < session.today
  return (
    <section className="card flex flex-col gap-3" aria-labelledby="contract-course" data-testid="contract-course">
      <h2 id="contract-course">{words.course}</h2>
      <Stages
        order={way.includes(status) ? way : ['preparing', status]}
        now={status}
        label={(id) => choiceLabel(shape, 'status', id)}
        testid="contract-stages"
      />
      {contract.lacking.length > 0 && (
        <Notice tone="warning">
          <p className="font-bold">{words.lacking(contract.lacking.length)}</p>
          <p>{contract.lacking.join('、')}</p>
          <p>{words.lackingNext}</p>
        </Notice>
      )}
      {contract.next_check !== '' && <p data-testid="next-check">{words.nextCheck(contract.next_check)}</p>}
      {steps.length === 0 ? (
        <p>{words.ended}</p>
      ) : (
        <NextSteps
          steps={steps.map((id) => ({ id, title: words.steps[id].title, duty: plans[id].duty }))}
          onStep={setStep}
        />
      )}
      {late && blocks.length > 0 ? (
        <div className="flex flex-col gap-1" data-testid="contract-late">
          <p>{courseWords.late(until, head.shown.until ?? '')}</p>
          <ProblemList problems={blocks} />
        </div>
      ) : (
        <Pending until={until} problems={blocks} />
      )}
      <Checks checks={contract.checks} />
      <Reports reports={contract.reports} />
      {step && plan && (
        <StepForm
          call={plan.call}
          register={plan.register}
          fields={plan.fields}
          step={step}
          no={head.no}
          texts={words.steps[step]}
          draftKey={`contract/${step}/${head.no}`}
          onClose={() => setStep(null)}
          testid={`contract-${step}`}
        />
      )}
    </section>
  )
}

function Checks({ checks }: { checks: readonly ContractCheckJson[] }) {
  const columns = words.checkColumns
  return (
    <div className="flex flex-col gap-1">
      <h3>{words.checks}</h3>
      {checks.length === 0 ? (
        <p>{words.checksNone}</p>
      ) : (
        <table className="table" aria-label={words.checks} data-testid="contract-checks">
          <thead>
            <tr>
              {Object.values(columns).map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.map(({ row, open, bad }) => (
              <tr key={row.no}>
                <td>
                  <Link to={recordPath('contractor_check', row.no) ?? '/'}>{row.no}</Link>
                </td>
                <td>{row.shown.occasion}</td>
                <td>{row.shown.checked_on}</td>
                <td>{row.shown.method}</td>
                <td>{words.checkResult(open, bad)}</td>
                <td>{row.shown.status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Reports({ reports }: { reports: readonly Row[] }) {
  const columns = words.reportColumns
  return (
    <div className="flex flex-col gap-1">
      <h3>{words.reports}</h3>
      {reports.length === 0 ? (
        <p>{words.reportsNone}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable from the keyboard
        <section className="max-h-72 overflow-auto" tabIndex={0} aria-label={words.reports}>
          <table className="table" data-testid="contract-reports">
            <thead>
              <tr>
                {Object.values(columns).map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reports.map((row) => (
                <tr key={row.no}>
                  <td>
                    <Link to={recordPath('contractor_report', row.no) ?? '/'}>{row.no}</Link>
                  </td>
                  <td>{row.shown.month}</td>
                  <td>{row.shown.due_on}</td>
                  <td>
                    {row.shown.received_on || (
                      <span className="mark" data-tone="warning">
                        {words.waiting}
                      </span>
                    )}
                  </td>
                  <td>{row.shown.accident}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
