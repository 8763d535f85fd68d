// Changing a record: 訂正 keeps what stood there, 取消し strikes the line through, 後から記入 fills what was left open.
import { useMemo, useState } from 'react'
import type { FieldShape, ProblemJson, RegisterShape, Row } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { type Answers, problem, refusing } from '../../ipc/office'
import { Button } from '../../parts/button'
import { changedOnly } from '../../parts/changed'
import { ProblemList } from '../../parts/problems'
import { ReasonDialog } from '../../parts/reason-dialog'
import { answerOf, RecordForm } from '../../parts/record-form'
import { announce } from '../../parts/status'
import { TextField } from '../../parts/text-field'
import { useSaveKey } from '../../parts/use-save-key'
import { register as words } from '../../words/register'
import { besideFields } from './form'

/** What stands in a record, as a form takes it. */
function answersOf(shape: RegisterShape, row: Row): Answers {
  const filled = shape.fields.filter((field) => !field.derived && answerOf(row, field.id) !== undefined)
  return Object.fromEntries(filled.map((field) => [field.id, answerOf(row, field.id) ?? null]))
}

interface ChangeProps {
  shape: RegisterShape
  row: Row
  onDone: (no: string) => void
  onLeave: () => void
}

/** 訂正 with its reason. Only what changed is sent, with the version that was read. */
export function Correct({ shape, row, onDone, onLeave }: ChangeProps) {
  const before = useMemo(() => answersOf(shape, row), [shape, row])
  const [answers, setAnswers] = useState(before)
  const [reason, setReason] = useState('')
  const [own, setOwn] = useState<ProblemJson[]>([])
  const correct = useAct('correct')
  const problems = [...own, ...correct.problems]

  const save = async () => {
    const changes = changedOnly(before, answers)
    if (Object.keys(changes).length === 0) {
      setOwn(refusing([problem('usage', { what: words.unchanged, next: words.unchangedNext })]))
      return
    }
    setOwn([])
    const saved = await correct.run({ register: shape.id, no: row.no, reason, version: row.version, answers: changes })
    if (!saved) return
    announce(words.corrected(row.no))
    onDone(saved.no)
  }
  useSaveKey(save)

  return (
    <section className="flex flex-col gap-4" aria-labelledby="correct">
      <div>
        <h1 id="correct">{words.correctTitle(row.no)}</h1>
        <p className="field-support">{shape.ledger ? words.correctLedger : words.correctLead}</p>
      </div>
      <ProblemList problems={besideFields(problems, shape).filter((one) => one.field !== 'reason')} />
      <TextField
        label={words.reason}
        value={reason}
        onChange={setReason}
        support={words.reasonSupport}
        problems={problems.filter((one) => one.field === 'reason')}
        testid="field-reason-of-change"
      />
      <RecordForm shape={shape} answers={answers} onChange={setAnswers} problems={problems} />
      <div className="form-foot">
        <Button kind="primary" onPress={save} blocked={correct.busy} testid="save">
          {words.correct}
        </Button>
        <Button onPress={onLeave}>{words.cancel}</Button>
      </div>
    </section>
  )
}

/** 後から記入: the fields that were left open, once. */
export function FillLater({ shape, row, fields, onDone, onLeave }: ChangeProps & { fields: readonly FieldShape[] }) {
  const [answers, setAnswers] = useState<Answers>({})
  const fill = useAct('fill_later')
  const save = async () => {
    const saved = await fill.run({ register: shape.id, no: row.no, reason: '', version: row.version, answers })
    if (!saved) return
    announce(words.laterSaved)
    onDone(saved.no)
  }
  useSaveKey(save)
  return (
    <section className="flex flex-col gap-4" aria-labelledby="later">
      <div>
        <h1 id="later">{words.laterTitle(row.no)}</h1>
        <p className="field-support">{words.laterLead}</p>
      </div>
      <ProblemList problems={besideFields(fill.problems, shape)} />
      <RecordForm
        shape={shape}
        answers={answers}
        onChange={setAnswers}
        problems={fill.problems}
        only={fields.map((field) => field.id)}
      />
      <div className="form-foot">
        <Button kind="primary" onPress={save} blocked={fill.busy} testid="save">
          {words.save}
        </Button>
        <Button onPress={onLeave}>{words.cancel}</Button>
      </div>
    </section>
  )
}

/** 取消し: the line stays, struck through, with its reason. */
export function Strike({ shape, row, onClose }: { shape: RegisterShape; row: Row; onClose: () => void }) {
  const texts = {
    title: words.voidTitle(row.no),
    lead: words.voidLead,
    go: words.voidGo,
    done: words.voided(row.no),
  }
  return <ReasonDialog call="void" register={shape.id} no={row.no} texts={texts} onClose={onClose} />
}
