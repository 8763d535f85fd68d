// Which 年度 a form is about.
import { useSession } from '../../ipc/hooks'
import { Field } from '../../parts/field'
import { reportWords as words } from '../../words/reports'

/** 年度. */
export function Year({ value, onChange }: { value: string; onChange: (fy: string) => void }) {
  const session = useSession()
  const year = Number(session.fy.slice(1))
  // Five years back is what the retention period of a ledger asks for.
  const years = [session.fy, ...[1, 2, 3, 4, 5].filter((back) => year - back > 0).map((back) => `R${year - back}`)]
  return (
    <Field label={words.fy}>
      {(tied) => (
        <select
          {...tied}
          className="input"
          data-testid="field-fy"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{words.fyAll}</option>
          {years.map((one) => (
            <option key={one} value={one}>
              {words.fyName(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
