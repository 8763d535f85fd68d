// The section's own particulars: one card, kept up to date; a new section writes it for the first time.
import { useMemo, useState } from 'react'
import type { RegisterShape, Row } from '../../ipc/generated/wire'
import { useAct, useCall, useSession, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { answerOf, RecordForm } from '../../parts/record-form'
import { listOf } from '../../parts/register-list'
import { announce } from '../../parts/status'
import { TextField } from '../../parts/text-field'
import { useSaveKey } from '../../parts/use-save-key'
import { settings as words } from '../../words/settings'

/** 課の情報. */
export function Section() {
  const shape = useShape('section')
  const { data } = useCall('list', { ...listOf('section'), limit: 1 })
  if (!shape || !data) return null
  const row = data.rows[0]
  return <Card key={`${row?.no} ${row?.version}`} shape={shape} row={row} />
}

function Card({ shape, row }: { shape: RegisterShape; row: Row | undefined }) {
  const session = useSession()
  const before = useMemo<Answers>(() => {
    const typed = shape.fields.filter((field) => !field.derived && row && answerOf(row, field.id) !== undefined)
    return Object.fromEntries(typed.map((field) => [field.id, (row && answerOf(row, field.id)) ?? null]))
  }, [shape, row])
  const [answers, setAnswers] = useState(before)
  const [reason, setReason] = useState('')
  const add = useAct('add')
  const correct = useAct('correct')
  const problems = [...add.problems, ...correct.problems]
  const fields = shape.fields.map((field) => field.id)
  const may = session.may.includes('keep') || session.may.includes('appoint')

  const save = async () => {
    const changed = Object.entries(answers).filter(
      ([field, value]) => JSON.stringify(before[field] ?? null) !== JSON.stringify(value ?? null),
    )
    const saved = row
      ? await correct.run({
          register: shape.id,
          no: row.no,
          reason,
          version: row.version,
          answers: Object.fromEntries(changed),
        })
      : await add.run({ register: shape.id, parent: '', answers })
    if (saved) announce(words.saved)
  }
  useSaveKey(save)

  return (
    <>
      {!may && <p>{words.notAllowed}</p>}
      <ProblemList problems={problems.filter((one) => !fields.includes(one.field) && one.field !== 'reason')} />
      <RecordForm shape={shape} answers={answers} onChange={setAnswers} problems={problems} testid="form-section" />
      {row && (
        <TextField
          label={words.sectionReason}
          value={reason}
          onChange={setReason}
          problems={problems.filter((one) => one.field === 'reason')}
          testid="field-reason-of-change"
        />
      )}
      <div>
        <Button kind="primary" onPress={save} blocked={add.busy || correct.busy} testid="save">
          {words.save}
        </Button>
      </div>
    </>
  )
}
