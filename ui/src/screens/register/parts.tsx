// The parts of a record, such as the steps of a 処理経路: in order, with a form for one more.
import { useState } from 'react'
import type { RegisterShape, Row } from '../../ipc/generated/wire'
import { useAct, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { announce } from '../../parts/status'
import { register as words } from '../../words/register'
import { besideFields } from './form'

interface PartsProps {
  register: string
  no: string
  parts: Record<string, Row[] | undefined>
  writes: boolean
}

/** Every kind of part of a record. */
export function Parts({ no, parts, writes }: PartsProps) {
  return (
    <>
      {Object.entries(parts).map(([part, rows]) => (
        <Part key={part} register={part} parent={no} rows={rows ?? []} writes={writes} />
      ))}
    </>
  )
}

interface PartProps {
  register: string
  parent: string
  rows: readonly Row[]
  writes: boolean
}

function Part({ register, parent, rows, writes }: PartProps) {
  const shape = useShape(register)
  const [adding, setAdding] = useState(false)
  if (!shape) return null
  return (
    <section aria-labelledby={`part-${register}`} className="flex flex-col gap-2">
      <h2 id={`part-${register}`}>{shape.name}</h2>
      {rows.length === 0 ? <p>{words.partEmpty(shape.name)}</p> : <Steps shape={shape} rows={rows} />}
      {writes && !adding && (
        <div>
          <Button onPress={() => setAdding(true)} testid={`add-${register}`}>
            {words.partAdd(shape.name)}
          </Button>
        </div>
      )}
      {adding && <AddPart shape={shape} parent={parent} onDone={() => setAdding(false)} />}
    </section>
  )
}

/** The field that says which step comes first; a step without it goes last. */
const place = 'order_no'

/** The parts as a row of numbered steps, so that a route is seen as one. */
function Steps({ shape, rows }: { shape: RegisterShape; rows: readonly Row[] }) {
  const [first, ...rest] = shape.fields.filter((field) => field.id !== place)
  const placed = (row: Row) => Number(row.values[place] ?? Number.MAX_SAFE_INTEGER)
  const inOrder = [...rows].sort((a, b) => placed(a) - placed(b))
  return (
    <ol className="flex flex-wrap gap-3" data-testid={`parts-${shape.id}`}>
      {inOrder.map((row, at) => (
        <li key={row.no} className="card w-60" data-struck={row.standing === 'valid' ? undefined : true}>
          <p className="font-bold">
            {at + 1}．{first ? row.shown[first.id] : row.no}
          </p>
          <dl className="text-sm">
            {rest
              .filter((field) => row.shown[field.id])
              .map((field) => (
                <div key={field.id} className="flex gap-2">
                  <dt className="text-(--ink-soft)">{field.label}</dt>
                  <dd>{row.shown[field.id]}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

function AddPart({ shape, parent, onDone }: { shape: RegisterShape; parent: string; onDone: () => void }) {
  const [answers, setAnswers] = useState<Answers>({})
  const add = useAct('add')
  const save = async () => {
    const saved = await add.run({ register: shape.id, parent, answers })
    if (!saved) return
    announce(words.saved(saved.no))
    onDone()
  }
  return (
    <section className="card flex flex-col gap-4" aria-label={words.partAdd(shape.name)}>
      <ProblemList problems={besideFields(add.problems, shape)} />
      <RecordForm shape={shape} answers={answers} onChange={setAnswers} problems={add.problems} />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} blocked={add.busy} testid="save">
          {words.save}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </section>
  )
}
