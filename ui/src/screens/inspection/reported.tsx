// After the confirmation: the day and number of the report to the 総括保護管理者, filled in once.
import { useState } from 'react'
import type { Row } from '../../ipc/generated/wire'
import { useAct, useSession, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { inspectionWords } from '../../words/inspection'

const words = inspectionWords.reported
const FIELDS = ['reported_on', 'document_no']

/** 総括保護管理者への報告. Nothing to do where no report is needed. */
export function Reported({ head }: { head: Row }) {
  const session = useSession()
  const shape = useShape('inspection')
  const fill = useAct('fill_later')
  const [answers, setAnswers] = useState<Answers>(() => ({ reported_on: session.today }))
  const reportedOn = head.shown.reported_on ?? ''

  if (head.values.report_needed !== true) return null
  if (reportedOn !== '')
    return <p data-testid="inspection-reported">{words.done(reportedOn, head.shown.document_no ?? '')}</p>
  if (!shape || !session.may.includes('write')) return <p>{words.waiting}</p>

  const save = () => fill.run({ register: 'inspection', no: head.no, reason: '', version: head.version, answers })
  return (
    <div className="flex flex-col gap-3">
      <h3>{words.title}</h3>
      <p>{words.waiting}</p>
      <ProblemList problems={fill.problems.filter((one) => !FIELDS.includes(one.field))} />
      <RecordForm shape={shape} answers={answers} onChange={setAnswers} problems={fill.problems} only={FIELDS} />
      <div>
        <Button onPress={save} blocked={fill.busy} testid="inspection-reported-save">
          {words.save}
        </Button>
      </div>
    </div>
  )
}
