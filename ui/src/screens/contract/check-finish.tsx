// The end of a contractor's check: what still holds it up, the 保護管理者's confirmation with what was asked to be put right.
import { useState } from 'react'
import type { ContractorCheckJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { NextSteps } from '../../parts/course'
import { Pending } from '../../parts/pending'
import { PrintBar } from '../../parts/print-bar'
import { AnswerDialog, StepForm } from '../../parts/step-form'
import { contractWords } from '../../words/contract'

const words = contractWords.check

const LAST = ['respondent', 'findings', 'findings_due_on', 'confirmed_by', 'closed_on', 'note']

/** 点検の完了. */
export function CheckFinish({ check, open }: { check: ContractorCheckJson; open: boolean }) {
  const [step, setStep] = useState<'complete' | 'remedied' | null>(null)
  const remedy = useAct('fill_later')
  const leave = () => setStep(null)
  const { head } = check
  // What the step itself asks for is no reason to wait.
  const holding = check.blocks.filter((one) => !LAST.includes(one.field))
  return (
    <section className="card flex flex-col gap-3" aria-labelledby="check-finish" data-testid="check-finish">
      <h2 id="check-finish">{words.finish}</h2>
      <Pending until={words.until} problems={holding} />
      {open && holding.length === 0 && <p>{words.ready}</p>}
      {open && (
        <NextSteps steps={[{ id: 'complete', title: words.complete.title, duty: 'approve' }]} onStep={setStep} />
      )}
      {!open && head.shown.findings && !head.shown.findings_done_on && (
        <NextSteps steps={[{ id: 'remedied', title: words.remedied.title, duty: 'write' }]} onStep={setStep} />
      )}
      <h3>{words.paper}</h3>
      <PrintBar forms={['F14']} no={head.no} />
      {step === 'complete' && (
        <StepForm
          call="contractor_complete"
          register="contractor_check"
          fields={LAST}
          no={head.no}
          texts={words.complete}
          draftKey={`contractor/complete/${head.no}`}
          onClose={leave}
          testid="contractor-complete"
        />
      )}
      {step === 'remedied' && (
        <AnswerDialog
          register="contractor_check"
          fields={['findings_done_on']}
          step="remedied"
          no={head.no}
          texts={words.remedied}
          draftKey={`contractor/remedied/${head.no}`}
          recording={{
            run: (answers) =>
              remedy.run({ register: 'contractor_check', no: head.no, reason: '', version: head.version, answers }),
            busy: remedy.busy,
            problems: remedy.problems,
          }}
          onClose={leave}
          testid="contractor-remedied"
        />
      )}
    </section>
  )
}
