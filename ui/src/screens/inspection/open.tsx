// A new inspection: its head, and whether last time's findings come along as a reference.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct, useCall, useSession, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { DraftOffer } from '../../parts/draft-offer'
import { Field } from '../../parts/field'
import { useShortcut } from '../../parts/keys'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { listOf } from '../../parts/register-list'
import { useDraft } from '../../parts/use-draft'
import { useSaveKey } from '../../parts/use-save-key'
import { inspectionWords } from '../../words/inspection'
import { keys } from '../../words/parts'

const words = inspectionWords.open

/** 点検を始める. */
export function InspectionOpen() {
  const navigate = useNavigate()
  const session = useSession()
  const shape = useShape('inspection')
  const before = useCall('list', { ...listOf('inspection'), limit: 20 })
  const last = useCall('last', { register: 'inspection', no: '' })
  const open = useAct('inspection_open')
  const [answers, setAnswers] = useState<Answers>(() => ({ base_on: session.today, from: session.today }))
  const draft = useDraft('add/inspection', answers, setAnswers)
  // Nothing chosen yet means the newest one, as soon as it is known.
  const [carry, setCarry] = useState<string | null>(null)
  const earlier = before.data?.rows.filter((row) => row.ids.status !== 'cancelled') ?? []
  const carryFrom = carry ?? earlier[0]?.no ?? ''

  const save = async () => {
    const saved = await open.run({ head: answers, carry_from: carryFrom })
    if (!saved) return
    await draft.done()
    navigate({ to: '/inspection/$no', params: { no: saved.no } })
  }
  useSaveKey(save)
  useShortcut('Escape', keys.close, () => navigate({ to: '/inspection' }))

  if (!shape) return null
  // What is filled at the end of an inspection is not asked at its start.
  const asked = shape.fields.filter((field) => !field.derived && !field.later).map((field) => field.id)

  return (
    <section className="flex flex-col gap-6" aria-labelledby="inspection-open">
      <div>
        <h1 id="inspection-open">{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <DraftOffer draft={draft} />
      <ProblemList problems={open.problems.filter((one) => !asked.includes(one.field))} />
      {earlier.length > 0 && (
        <Field label={words.carry} support={words.carrySupport}>
          {(tied) => (
            <select
              {...tied}
              className="input"
              data-testid="field-carry_from"
              value={carryFrom}
              onChange={(event) => setCarry(event.target.value)}
            >
              <option value="">{words.carryNone}</option>
              {earlier.map((row) => (
                <option key={row.no} value={row.no}>
                  {`${row.no}　${row.shown.round ?? ''}　${row.shown.base_on ?? ''}`}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <RecordForm
        shape={shape}
        answers={answers}
        onChange={setAnswers}
        problems={open.problems}
        only={asked}
        last={last.data}
      />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} blocked={open.busy} testid="save">
          {words.save}
        </Button>
        <Button onPress={() => navigate({ to: '/inspection' })}>{inspectionWords.back}</Button>
      </div>
    </section>
  )
}
