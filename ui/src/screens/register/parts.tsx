// The parts of a record, such as the steps of a 処理経路 or the attendance of a 研修: in order, each to be put right, with a form for one more.
import { useState } from 'react'
import type { RegisterShape, Row } from '../../ipc/generated/wire'
import { useAct, useSession, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { announce } from '../../parts/status'
import { register as words } from '../../words/register'
import { besideFields } from './form'
import { PartLines } from './part-lines'

/** Parts that come into being, and change, only in the course of the record they belong to. */
const ofTheCourse: readonly string[] = ['stocktake_line', 'contractor_answer']

/** What may be done with one part beside writing a new one. */
interface PartActs {
  onCorrect: (shape: RegisterShape, row: Row) => void
  /** Nothing where the role may not strike records out. */
  onStrike: ((shape: RegisterShape, row: Row) => void) | null
}

interface PartsProps extends PartActs {
  no: string
  parts: Record<string, Row[] | undefined>
  writes: boolean
}

/** Every kind of part of a record. */
export function Parts({ no, parts, writes, ...acts }: PartsProps) {
  return (
    <>
      {Object.entries(parts).map(([part, rows]) => (
        <Part
          key={part}
          register={part}
          parent={no}
          rows={rows ?? []}
          writes={writes && !ofTheCourse.includes(part)}
          {...acts}
        />
      ))}
    </>
  )
}

interface PartProps extends PartActs {
  register: string
  parent: string
  rows: readonly Row[]
  writes: boolean
}

function Part({ register, parent, rows, writes, onCorrect, onStrike }: PartProps) {
  const shape = useShape(register)
  const session = useSession()
  const [adding, setAdding] = useState(false)
  if (!shape) return null
  const acts = (row: Row) => (
    <span className="flex gap-3">
      <button
        type="button"
        className="plain-button"
        aria-label={words.partCorrect(row.no)}
        data-testid={`correct-${row.no}`}
        onClick={() => onCorrect(shape, row)}
      >
        {words.correct}
      </button>
      {onStrike && (
        <button
          type="button"
          className="plain-button"
          aria-label={words.partStrike(row.no)}
          data-testid={`void-${row.no}`}
          onClick={() => onStrike(shape, row)}
        >
          {words.void}
        </button>
      )}
    </span>
  )
  return (
    <section aria-labelledby={`part-${register}`} className="flex flex-col gap-2">
      <h2 id={`part-${register}`}>{shape.name}</h2>
      {rows.length === 0 ? (
        <p>{words.partEmpty(shape.name)}</p>
      ) : (
        <PartLines shape={shape} rows={rows} acts={writes ? acts : null} />
      )}
      {writes && !adding && session.may.includes(shape.added_by) && (
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
