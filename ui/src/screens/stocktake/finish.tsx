// The end of a stock-take: what still holds it up, two names, the 保護管理者's look, or calling it off.
import { useState } from 'react'
import type { StocktakeJson } from '../../ipc/generated/wire'
import { useAct, useSession } from '../../ipc/hooks'
import { type NextStep, NextSteps } from '../../parts/course'
import { Pending } from '../../parts/pending'
import { PrintBar } from '../../parts/print-bar'
import { ProblemList } from '../../parts/problems'
import { ReasonDialog } from '../../parts/reason-dialog'
import { announce } from '../../parts/status'
import { StepForm } from '../../parts/step-form'
import { stocktakeWords as words } from '../../words/stocktake'

type StepId = 'close' | 'confirm' | 'cancel'

const CLOSING = ['counter', 'witness', 'one_person_reason', 'closed_on', 'note']

/** 棚卸の完了. */
export function Finish({ stocktake }: { stocktake: StocktakeJson }) {
  const { head, blocks } = stocktake
  const confirm = useAct('stocktake_confirm')
  const session = useSession()
  const [step, setStep] = useState<StepId | null>(null)
  const status = String(head.ids.status)
  const confirmed = head.shown.confirmed_by ?? ''
  const leave = () => setStep(null)
  const steps: NextStep<StepId>[] =
    status === 'open'
      ? [
          { id: 'close', title: words.steps.close.title, duty: 'keep' },
          { id: 'cancel', title: words.steps.cancel, duty: 'keep' },
        ]
      : status === 'closed' && confirmed === ''
        ? [{ id: 'confirm', title: words.steps.confirm, duty: 'approve' }]
        : []
  // The two names are asked for by the step itself.
  const holding = blocks.filter((one) => !CLOSING.includes(one.field))

  const begin = async (id: StepId) => {
    if (id !== 'confirm') return setStep(id)
    if (await confirm.run({ register: 'stocktake', no: head.no })) announce(words.confirmedSaid(head.no))
  }

  return (
    <section className="card flex flex-col gap-3" aria-labelledby="stocktake-finish" data-testid="stocktake-finish">
      <h2 id="stocktake-finish">{words.finish}</h2>
      {status === 'open' && holding.length === 0 && <p>{words.ready}</p>}
      <Pending until={words.finish} problems={holding} />
      {status !== 'open' && <p data-testid="stocktake-ended">{words.ended}</p>}
      {confirmed !== '' && <p>{words.confirmed(confirmed)}</p>}
      <ProblemList problems={confirm.problems} />
      {steps.length > 0 && <NextSteps steps={steps} onStep={begin} />}
      {status === 'closed' && confirmed === '' && session.may.includes('approve') && (
        <p className="field-support">{words.confirmAsk}</p>
      )}
      <h3>{words.paper}</h3>
      <PrintBar forms={['F12']} no={head.no} />
      {step === 'close' && (
        <StepForm
          call="stocktake_close"
          register="stocktake"
          fields={CLOSING}
          step="closed"
          no={head.no}
          texts={words.steps.close}
          draftKey={`stocktake/close/${head.no}`}
          onClose={leave}
          testid="stocktake-close"
        />
      )}
      {step === 'cancel' && (
        <ReasonDialog
          call="stocktake_cancel"
          register="stocktake"
          no={head.no}
          texts={words.cancelling(head.no)}
          onClose={leave}
        />
      )}
    </section>
  )
}
