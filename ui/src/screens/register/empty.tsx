// A register without records: what it is for, what should be written first, and the next step.
import { Link } from '@tanstack/react-router'
import type { RegisterShape } from '../../ipc/generated/wire'
import { useCall } from '../../ipc/hooks'
import { Empty } from '../../parts/empty'
import { registerPath } from '../../parts/register-path'
import { register as words } from '../../words/register'
import { beginOf, purposeOf, titleOf } from '../../words/registers'

/** The empty register. */
export function EmptyRegister({ shape, writes }: { shape: RegisterShape; writes: boolean }) {
  const { data } = useCall('registers', null)
  // Without a record to choose from, a required reference could not be filled.
  const wanted = new Set(shape.fields.filter((field) => field.required && field.target).map((field) => field.target))
  const first = (data ?? []).filter((other) => wanted.has(other.id) && other.id !== shape.id)
  return (
    <Empty
      title={words.empty(titleOf(shape))}
      next={[purposeOf(shape.id), writes ? words.emptyNext(beginOf(shape.id) || words.fresh) : words.emptyReading].join(
        '',
      )}
      action={
        writes && first.length > 0 ? (
          <p className="flex flex-wrap gap-x-3" data-testid="empty-first">
            {words.emptyFirst}
            {first.map((other) => (
              <Link key={other.id} to={registerPath(other.id) ?? '/'}>
                {titleOf(other)}
              </Link>
            ))}
          </p>
        ) : null
      }
    />
  )
}
