// Which columns a list shows: every field of the register, to be ticked.
import type { RegisterShape } from '../../ipc/generated/wire'
import { lists } from '../../words/parts'
import { Button } from '../button'

interface ColumnChoiceProps {
  shape: RegisterShape
  columns: readonly string[]
  /** Nothing chosen stands for the columns the register shows by itself. */
  onColumns: (columns: string[]) => void
}

/** The column chooser. */
export function ColumnChoice({ shape, columns, onColumns }: ColumnChoiceProps) {
  return (
    <fieldset className="card options" data-testid="column-choice">
      <legend className="px-1 text-sm font-bold">{lists.columnsTitle}</legend>
      <p className="field-support basis-full">{lists.columnsSupport}</p>
      {shape.fields.map((field) => (
        <label key={field.id} className="option text-sm">
          <input
            type="checkbox"
            data-testid={`column-${field.id}`}
            checked={columns.includes(field.id)}
            onChange={(event) =>
              onColumns(event.target.checked ? [...columns, field.id] : columns.filter((one) => one !== field.id))
            }
          />
          {field.label}
        </label>
      ))}
      <Button small onPress={() => onColumns([])} testid="columns-reset">
        {lists.columnsReset}
      </Button>
    </fieldset>
  )
}
