// What proves the disposal besides photographs: the chain of contractors, attendance, certificates (第15条第2項).
import { type ReactNode, useState } from 'react'
import type { DisposalJson, Row } from '../../ipc/generated/wire'
import { useShape } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { disposalWords as words } from '../../words/disposal'
import { chosen, type FormAct, planOf } from './acts'
import { CopyCell } from './certificate-copy'
import { CorrectForm } from './correct-form'

interface ProofsProps {
  disposal: DisposalJson
  writes: boolean
  onAct: (act: FormAct) => void
}

/** The three lists; the chain only where media leave the office. */
export function Proofs({ disposal, writes, onAct }: ProofsProps) {
  const own = chosen(disposal.head, 'execution') === 'own'
  const decided = chosen(disposal.head, 'status') !== 'draft'
  const records = writes && decided
  return (
    <>
      {!own && (
        <PartList
          register="disposal_chain"
          title={words.case.chain}
          none={words.case.none.chain}
          rows={disposal.chain}
          act={records ? 'hand_over' : null}
          onAct={onAct}
        />
      )}
      <PartList
        register="attendance"
        title={words.case.attendance}
        none={words.case.none.attendance}
        rows={disposal.attendance}
        act={records ? 'attend' : null}
        onAct={onAct}
      />
      <PartList
        register="certificate"
        title={words.case.certificates}
        none={words.case.none.certificates}
        rows={disposal.certificates}
        act={records ? 'certificate' : null}
        onAct={onAct}
        paper={{
          title: words.case.copy,
          cell: (row) => <CopyCell disposal={disposal.head.no} row={row} writes={records} />,
        }}
      />
    </>
  )
}

interface PartListProps {
  register: string
  title: string
  none: string
  rows: readonly Row[]
  /** The act that adds a line; none where the person may not. */
  act: FormAct | null
  onAct: (act: FormAct) => void
  /** A further cell of each line, and its heading. */
  paper?: { title: string; cell: (row: Row) => ReactNode }
}

function PartList({ register, title, none, rows, act, onAct, paper }: PartListProps) {
  const shape = useShape(register)
  const fields = shape?.fields.filter((field) => field.listed) ?? []
  const [correcting, setCorrecting] = useState<Row | null>(null)
  const id = `disposal-${register}`
  return (
    <section className="flex flex-col gap-2" aria-labelledby={id}>
      <div className="flex flex-wrap items-center gap-3">
        <h2 id={id}>{title}</h2>
        {act && (
          <Button small onPress={() => onAct(act)} testid={`add-${act}`}>
            {words.acts[act].button}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="table">
            <thead>
              <tr>
                {fields.map((field) => (
                  <th scope="col" key={field.id}>
                    {field.label}
                  </th>
                ))}
                {paper && <th scope="col">{paper.title}</th>}
                {act && <th scope="col">{words.correct.row}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr
                  key={row.no}
                  data-testid={`row-${row.no}`}
                  className={row.standing === 'valid' ? '' : 'line-through'}
                >
                  {fields.map((field) => (
                    <td key={field.id}>{row.shown[field.id]}</td>
                  ))}
                  {paper?.cell(row)}
                  {act && (
                    <td>
                      <Button small label={words.correct.rowOf(row.no)} onPress={() => setCorrecting(row)}>
                        {words.correct.row}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {correcting && act && (
        <CorrectForm
          register={register}
          row={correcting}
          fields={planOf(act, '').fields}
          title={words.correct.title(title)}
          onClose={() => setCorrecting(null)}
        />
      )}
    </section>
  )
}
