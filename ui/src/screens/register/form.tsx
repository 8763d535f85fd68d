// A new record: the register's form with draft, copying from the last one, and every problem at its field.
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ProblemJson, RegisterShape, Saved } from '../../ipc/generated/wire'
import { useAct, useCall, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { useBrought } from '../../parts/bring'
import { Button } from '../../parts/button'
import { DraftOffer } from '../../parts/draft-offer'
import { useShortcut } from '../../parts/keys'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { recordPath, registerPath } from '../../parts/register-path'
import { announce } from '../../parts/status'
import { useStillWrong } from '../../parts/still-wrong'
import { useDraft } from '../../parts/use-draft'
import { useSaveKey } from '../../parts/use-save-key'
import { keys } from '../../words/parts'
import { register as words } from '../../words/register'
import { beginOf, noteOf, titleOf } from '../../words/registers'
import { askedFirst } from './asked-first'
import { ofAStep } from './steps'

const nothing: Answers = {}

/** The form of a new record; what is known from where it was opened stands in it already. */
export function RegisterForm({ register, first = nothing }: { register: string; first?: Answers | undefined }) {
  const shape = useShape(register)
  const [sheet, setSheet] = useState(0)
  // A fresh sheet for each record: nothing of the one before stays in a box.
  return shape ? (
    <Sheet key={sheet} shape={shape} first={sheet === 0 ? first : nothing} onAnother={() => setSheet(sheet + 1)} />
  ) : null
}

/** Problems that stand at no field of the form, and so above it. */
export function besideFields(problems: readonly ProblemJson[], shape: RegisterShape): ProblemJson[] {
  const fields = new Set(shape.fields.filter((field) => !field.derived).map((field) => field.id))
  return problems.filter((problem) => !fields.has(problem.field))
}

interface SheetProps {
  shape: RegisterShape
  first: Answers
  onAnother: () => void
}

function Sheet({ shape, first, onAnother }: SheetProps) {
  const navigate = useNavigate()
  const [answers, setAnswers] = useState(first)
  const [noted, setNoted] = useState<Saved | null>(null)
  const add = useAct('add')
  const { data: last } = useCall('last', { register: shape.id, no: '' })
  const draft = useDraft(`add/${shape.id}`, answers, setAnswers)
  const title = titleOf(shape)
  // What is begun is worked through next: nobody begins a second one right after it.
  const begin = beginOf(shape.id)
  const said = begin ? words.begun : words.saved
  const toList = () => navigate({ to: registerPath(shape.id) ?? '/' })
  const toRecord = (no: string) => navigate({ to: recordPath(shape.id, no) ?? '/' })

  const save = async (next: 'show' | 'another') => {
    const saved = await add.run({ register: shape.id, parent: '', answers })
    if (!saved) return
    await draft.done()
    announce(said(saved.no))
    if (saved.warnings.length > 0) setNoted(saved)
    else if (next === 'another') onAnother()
    else toRecord(saved.no)
  }
  useSaveKey(() => (noted ? toRecord(noted.no) : save('show')), begin || keys.save)
  useShortcut('Ctrl+Shift+Enter', words.saveNext, () => save('another'), !noted && !begin)
  useShortcut('F3', keys.fresh, onAnother, noted !== null && !begin)
  useShortcut('Escape', keys.close, toList)

  const sheet = useRef<HTMLElement>(null)
  // Whoever asks for a new record wants to write it: the first field is waiting.
  useEffect(() => {
    if (sheet.current) firstIn(sheet.current)?.focus()
  }, [])

  const wrong = useStillWrong(add.problems, answers)

  if (noted) {
    return (
      <section className="flex flex-col gap-4" aria-labelledby="saved">
        <h1 id="saved">{begin || words.savedTitle}</h1>
        <Notice tone="success">{said(noted.no)}</Notice>
        <p>{words.savedNotes}</p>
        <ProblemList problems={noted.warnings} />
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" onPress={() => toRecord(noted.no)} testid="show-record">
            {words.show}
          </Button>
          {!begin && <Button onPress={onAnother}>{words.another}</Button>}
        </div>
      </section>
    )
  }
  const above = besideFields(wrong, shape)
  return (
    <section className="flex flex-col gap-4" aria-labelledby="form" ref={sheet}>
      <div>
        <h1 id="form">{begin || words.formTitle(title)}</h1>
        <p className="field-support">{words.keysLead}</p>
        {noteOf(shape.id) && <p className="field-support">{noteOf(shape.id)}</p>}
      </div>
      <DraftOffer draft={draft} />
      {above.length === 0 && <Count problems={wrong} />}
      <ProblemList problems={above} />
      <RecordForm
        shape={shape}
        answers={answers}
        onChange={setAnswers}
        problems={add.problems}
        last={last}
        first={askedFirst(shape.id)}
        only={shape.fields.filter((field) => !ofAStep(shape, field)).map((field) => field.id)}
        testid={`form-${shape.id}`}
      />
      <div className="form-foot">
        <Button kind="primary" onPress={() => save('show')} blocked={add.busy} testid="save">
          {begin || words.save}
        </Button>
        {!begin && (
          <Button onPress={() => save('another')} blocked={add.busy} testid="save-next">
            {words.saveNext}
          </Button>
        )}
        <Button onPress={toList}>{words.cancel}</Button>
        <p className="field-support">{words.keeping}</p>
      </div>
    </section>
  )
}

/** The box to write in of `field`, or of the first field there is. */
function firstIn(within: ParentNode, field?: string): HTMLElement | null {
  const of = field === undefined ? '[data-field]' : `[data-field="${field}"]`
  return within.querySelector<HTMLElement>(`${of} :is(input, select, textarea):not([data-skip])`)
}

/** How many fields want another look, with the way to the first. */
export function Count({ problems }: { problems: readonly ProblemJson[] }) {
  const refused = problems.filter((problem) => !problem.warning)
  const box = useBrought(refused)
  if (refused.length === 0) return null
  const first = refused[0]?.field
  const go = () => firstIn(document, first)?.focus()
  return (
    <Notice tone="error" box={box}>
      {words.refused(refused.length)}
      <button type="button" className="plain-button" onClick={go}>
        {words.toFirst}
      </button>
    </Notice>
  )
}
