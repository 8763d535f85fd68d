// One more condition for a list: a field, how it compares, with what.
import { type ReactNode, useId, useState } from 'react'
import type { Comparison, FieldShape, FilterJson, RegisterShape } from '../../ipc/generated/wire'
import { fields, lists } from '../../words/parts'
import { Button } from '../button'
import { enterMoves } from '../keys'

/** How a field of a kind can be compared. */
function comparisonsOf(field: FieldShape | undefined): Comparison[] {
  switch (field?.kind) {
    case 'date':
    case 'moment':
      return ['from', 'to', 'is', 'empty', 'filled']
    case 'choice':
    case 'choices':
    case 'flag':
    case 'int':
      return ['is', 'empty', 'filled']
    default:
      return ['contains', 'is', 'empty', 'filled']
  }
}

/** A condition in words: 「状態 一致する 使用中」. */
export function wordsOf(shape: RegisterShape, filter: FilterJson): string {
  const field = shape.fields.find((one) => one.id === filter.field)
  const choice = field?.choices.find((one) => one.id === filter.value)?.label
  const value = field?.kind === 'flag' ? (filter.value === 'true' ? fields.yes : fields.no) : (choice ?? filter.value)
  return [field?.label ?? filter.field, lists.comparisons[filter.comparison], value].filter(Boolean).join(' ')
}

interface FilterFormProps {
  shape: RegisterShape
  onAdd: (filter: FilterJson) => void
  /** What else narrows or widens the list. */
  more?: ReactNode
}

/** The form that adds a condition. */
export function FilterForm({ shape, onAdd, more }: FilterFormProps) {
  const id = useId()
  const [fieldId, setField] = useState(shape.fields[0]?.id ?? '')
  const field = shape.fields.find((one) => one.id === fieldId)
  const comparisons = comparisonsOf(field)
  const [wanted, setWanted] = useState<Comparison>('contains')
  const comparison = comparisons.includes(wanted) ? wanted : (comparisons[0] ?? 'is')
  const [value, setValue] = useState('')
  const bare = comparison === 'empty' || comparison === 'filled'
  const choices =
    field?.kind === 'flag'
      ? [
          { id: 'true', label: fields.yes },
          { id: 'false', label: fields.no },
        ]
      : (field?.choices ?? [])

  return (
    <div className="filter-form card" onKeyDownCapture={enterMoves}>
      <label className="flex flex-col text-sm font-bold" htmlFor={`${id}-f`}>
        {lists.filterField}
        <select
          id={`${id}-f`}
          className="input font-normal"
          value={fieldId}
          onChange={(event) => {
            setField(event.target.value)
            setValue('')
          }}
        >
          {shape.fields.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col text-sm font-bold" htmlFor={`${id}-c`}>
        {lists.filterComparison}
        <select
          id={`${id}-c`}
          className="input font-normal"
          value={comparison}
          onChange={(event) => setWanted(comparisons.find((one) => one === event.target.value) ?? comparison)}
        >
          {comparisons.map((one) => (
            <option key={one} value={one}>
              {lists.comparisons[one]}
            </option>
          ))}
        </select>
      </label>
      {!bare && (
        <label className="flex flex-col text-sm font-bold" htmlFor={`${id}-v`}>
          {lists.filterValue}
          {choices.length > 0 ? (
            <select
              id={`${id}-v`}
              className="input font-normal"
              value={value}
              onChange={(event) => setValue(event.target.value)}
            >
              <option value="">{fields.nothing}</option>
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`${id}-v`}
              type="text"
              className="input font-normal"
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
        </label>
      )}
      <Button
        small
        blocked={!bare && value.trim() === ''}
        onPress={() => {
          onAdd({ field: fieldId, comparison, value: bare ? '' : value.trim() })
          setValue('')
        }}
      >
        {lists.filterAdd}
      </Button>
      {more}
    </div>
  )
}
