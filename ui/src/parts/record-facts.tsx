// The answers of one record in words, in the order of its form.
import type { Row } from '../ipc/generated/wire'
import { useShape } from '../ipc/hooks'
import { FactTable } from './fact-table'

/** Every answered field of `row`; `except` names those that stand elsewhere on the screen. */
export function RecordFacts({
  register,
  row,
  except = [],
}: {
  register: string
  row: Row
  except?: readonly string[]
}) {
  const shape = useShape(register)
  const facts = (shape?.fields ?? [])
    .filter((field) => !except.includes(field.id))
    .map((field) => ({ label: field.label, value: row.shown[field.id] ?? '' }))
  return <FactTable facts={facts} />
}
