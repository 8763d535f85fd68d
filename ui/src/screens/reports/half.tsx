// Which half of the 年度 a form is about.
import { Field } from '../../parts/field'
import { reportWords as words } from '../../words/reports'

/** 期間. */
export function Half({ value, onChange }: { value: string; onChange: (half: string) => void }) {
  return (
    <Field label={words.half}>
      {(tied) => (
        <select
          {...tied}
          className="input"
          data-testid="field-half"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {Object.entries(words.halves).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
