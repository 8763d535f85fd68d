// How the decision boxes are printed: seals are going out of use, and an office may sign or decide electronically.
import { Field } from '../../parts/field'
import { reportWords as words } from '../../words/reports'

/** 決裁欄. Empty means as the office has set it. */
export function Boxes({ value, onChange }: { value: string; onChange: (boxes: string) => void }) {
  return (
    <Field label={words.boxes} support={words.boxesSupport}>
      {(tied) => (
        <select
          {...tied}
          className="input"
          data-testid="field-boxes"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {Object.entries(words.boxChoices).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
