// The nine items of the report to the commission. They bear their number in the label, which is how the form prints them.
import type { FieldShape, RegisterShape } from '../../ipc/generated/wire'

/** The fields ①–⑨, in their order. */
export function nineItems(shape: RegisterShape | undefined): FieldShape[] {
  const numbered = (shape?.fields ?? []).filter((field) => /^[①-⑨]/.test(field.label))
  return numbered.sort((a, b) => a.label.localeCompare(b.label, 'ja'))
}

/** What only the steps that end an incident write. */
const atTheEnd: readonly string[] = ['closed_on', 'closed_by', 'cancel_reason']

/** What may be written while it runs, in the order of the form. */
export function running(shape: RegisterShape | undefined): string[] {
  return (shape?.fields ?? [])
    .filter((field) => !field.derived && !atTheEnd.includes(field.id))
    .map((field) => field.id)
}
