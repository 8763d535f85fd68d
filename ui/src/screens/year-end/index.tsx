// 年度末: every step as the registers say it, what only a person can say confirmed, the rest carried over, the year closed.
import { useState } from 'react'
import type { YearEndJson, YearEndStepJson } from '../../ipc/generated/wire'
import { useAct, useCall, useSession } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { Pending } from '../../parts/pending'
import { PrintBar } from '../../parts/print-bar'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { yearEndWords as words } from '../../words/year-end'
import { Carry } from './carry'
import { StepRow } from './step-row'

/** The end of the 年度 that `no` is about; of the one at hand where nothing is named. */
export function YearEnd({ no = '' }: { no?: string }) {
  // A number begins with its 年度.
  const [fy = ''] = no.split('-')
  const { data, error } = useCall('year_end', { fy })
  if (error) return <ProblemList problems={error.problems} />
  return data ? <Steps view={data} /> : null
}

function Steps({ view }: { view: YearEndJson }) {
  const session = useSession()
  const confirm = useAct('year_end_confirm')
  const close = useAct('year_end_close')
  const [carried, setCarried] = useState<YearEndStepJson | null>(null)
  const keeps = session.may.includes('keep') && !view.closed
  const settled = view.steps.filter((step) => step.standing !== 'open').length

  const confirmed = async (step: YearEndStepJson) => {
    if (await confirm.run({ fy: view.fy, answers: { step: step.id } })) announce(words.confirmed(step.name))
  }

  return (
    <section className="flex flex-col gap-4" aria-labelledby="year-end" data-testid="year-end">
      <div>
        <h1 id="year-end">{words.title(view.label)}</h1>
        <p>{words.lead}</p>
      </div>
      {view.closed ? (
        <Notice tone="success">{words.closed}</Notice>
      ) : (
        <p data-testid="year-end-progress">{words.progress(settled, view.steps.length)}</p>
      )}
      <ProblemList problems={confirm.problems} />
      <div className="overflow-x-auto">
        <table className="table" aria-label={words.table}>
          <thead>
            <tr>
              {Object.values(words.columns).map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.steps.map((step) => (
              <StepRow
                key={step.id}
                step={step}
                busy={confirm.busy}
                onConfirm={keeps && step.by_person ? () => confirmed(step) : null}
                onCarry={keeps && !step.by_person && step.open.length > 0 ? () => setCarried(step) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!view.closed && (
        <Closing view={view} problems={close.problems} busy={close.busy} onClose={() => close.run({ fy: view.fy })} />
      )}
      {view.no && <PrintBar forms={['F22']} no={view.no} />}
      {carried && <Carry fy={view.fy} step={carried} onClose={() => setCarried(null)} />}
    </section>
  )
}

interface ClosingProps {
  view: YearEndJson
  problems: YearEndJson['blocks']
  busy: boolean
  onClose: () => void
}

/** What still lacks, and the 保護管理者's word. */
function Closing({ view, problems, busy, onClose }: ClosingProps) {
  const session = useSession()
  return (
    <section className="card flex flex-col gap-3" aria-labelledby="closing">
      <h2 id="closing">{words.close}</h2>
      <p>{words.closeLead}</p>
      {problems.length > 0 ? (
        <ProblemList problems={problems} />
      ) : (
        <Pending until={words.until} problems={view.blocks} />
      )}
      {session.may.includes('approve') ? (
        <div>
          <Button kind="primary" onPress={onClose} blocked={busy} testid="year-end-close">
            {words.close}
          </Button>
        </div>
      ) : (
        <p className="field-support">{words.closeNot}</p>
      )}
    </section>
  )
}
