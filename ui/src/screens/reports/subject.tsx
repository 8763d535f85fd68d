// Which record a form is about.
import type { ProblemJson } from '../../ipc/generated/wire'
import { useCall } from '../../ipc/hooks'
import { Field } from '../../parts/field'
import { listOf } from '../../parts/register-list'
import { reportWords as words } from '../../words/reports'

interface SubjectProps {
  register: string
  no: string
  onChoose: (no: string) => void
  problems: readonly ProblemJson[]
}

/** The newest hundred, each with the first answers of its list; older ones are printed from their own screen. */
export function Subject({ register, no, onChoose, problems }: SubjectProps) {
  const { data } = useCall('list', listOf(register))
  const rows = data?.rows ?? []
  return (
    <Field label={words.subject} need="must" problems={problems}>
      {(tied) => (
        <select
          {...tied}
          className="input"
          data-testid="field-subject"
          value={no}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{words.subjectNone}</option>
          {rows.map((row) => (
            <option key={row.no} value={row.no}>
              {[row.no, ...Object.values(row.shown).filter(Boolean).slice(0, 3)].join('　')}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
