// How labels are printed: on which sheet, from which place, with which code.
import type { LabelRequest, LabelSheet } from '../../ipc/generated/wire'
import { Field } from '../../parts/field'
import { reportWords } from '../../words/reports'

const words = reportWords.labels

/** The usual sheet from its first place. */
export const USUAL: LabelRequest = { sheet: '24', start: 1, right: 0, down: 0, code: 'qr', words: '', edges: false }

interface LabelFormProps {
  sheets: readonly LabelSheet[]
  labels: LabelRequest
  onChange: (labels: LabelRequest) => void
}

/** ラベルの用紙とコード. */
export function LabelForm({ sheets, labels, onChange }: LabelFormProps) {
  const places = sheets.find((one) => one.id === labels.sheet)?.places ?? 1
  const number = (
    label: string,
    value: number,
    min: number,
    max: number,
    step: number,
    set: (value: number) => void,
  ) => (
    <Field label={label} support={label === words.start ? words.startSupport(places) : undefined}>
      {(tied) => (
        <input
          {...tied}
          className="input"
          type="number"
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={(event) => set(Number(event.target.value))}
        />
      )}
    </Field>
  )
  return (
    <div className="flex flex-wrap items-end gap-6">
      <Field label={words.sheet}>
        {(tied) => (
          <select
            {...tied}
            className="input"
            data-testid="field-sheet"
            value={labels.sheet}
            onChange={(event) => onChange({ ...labels, sheet: event.target.value, start: 1 })}
          >
            {sheets.map((sheet) => (
              <option key={sheet.id} value={sheet.id}>
                {sheet.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {number(words.start, labels.start, 1, places, 1, (start) => onChange({ ...labels, start }))}
      <Field label={words.code}>
        {(tied) => (
          <select
            {...tied}
            className="input"
            value={labels.code}
            onChange={(event) => onChange({ ...labels, code: event.target.value })}
          >
            {Object.entries(words.codes).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {number(words.right, labels.right / 10, -20, 20, 0.1, (mm) =>
        onChange({ ...labels, right: Math.round(mm * 10) }),
      )}
      {number(words.down, labels.down / 10, -20, 20, 0.1, (mm) => onChange({ ...labels, down: Math.round(mm * 10) }))}
      <Field label={words.words} support={words.wordsSupport}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            value={labels.words}
            onChange={(event) => onChange({ ...labels, words: event.target.value })}
          />
        )}
      </Field>
      <label className="option">
        <input
          type="checkbox"
          checked={labels.edges}
          onChange={(event) => onChange({ ...labels, edges: event.target.checked })}
        />
        {words.edges}
      </label>
    </div>
  )
}
