// Which fields of a record are written by the steps of its course, and not by filling in a form.
import type { FieldShape, RegisterShape } from '../../ipc/generated/wire'

/** Whether a step writes `field`: where the program keeps the state, what comes later belongs to what changes the state. */
export function ofAStep(shape: RegisterShape, field: FieldShape): boolean {
  return field.later && shape.fields.some((one) => one.id === 'status' && one.derived)
}
