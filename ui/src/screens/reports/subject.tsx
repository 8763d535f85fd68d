// Which disposal or inspection a form is about.
import type { ProblemJson } from '../../ipc/generated/wire'
import { useCall } from '../../ipc/hooks'
import { Field } from '../../parts/field'
import { listOf } from '../../parts/register-list'
import { reportWords as words } from '../../words/reports'

interface SubjectProps {
  about: 'disposal' | 'inspection'
  no: string
  onChoose: (no: string) => void
  problems: readonly ProblemJson[]
}

/** The newest hundred; older ones are printed from their own screen. */
export function Subject({ about, no, onChoose, problems }: SubjectProps) {
  const { data } = useCall('list', listOf(about))
  const rows = data?.rows ?? []
  return (
    <Field label={words.subject[about]} need="must" problems={problems}>
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
              {[
                row.no,
                row.shown.reason ?? row.shown.round,
                row.shown.drafted_on ?? row.shown.base_on,
                row.shown.status,
              ]
                .filter(Boolean)
                .join('　')}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
