// The registers that share a place: a row of links above the list, or the way back to the overview of the place.
import { Link } from '@tanstack/react-router'
import { useCall } from '../../ipc/hooks'
import { registerPath } from '../../parts/register-path'
import { placeOf } from '../../words/frame'
import { register as words } from '../../words/register'
import { others, titleOf } from '../../words/registers'

/** What else is kept where `register` is kept. */
export function Siblings({ register }: { register: string }) {
  const { data } = useCall('registers', null)
  const place = placeOf(register)
  if (!place || !data || place.registers.length < 2) return null
  if (place.id === 'others') {
    return (
      <p>
        <Link to={place.to}>{others.back}</Link>
      </p>
    )
  }
  const shapes = place.registers.flatMap((id) => data.find((shape) => shape.id === id) ?? [])
  return (
    <nav aria-label={words.siblings(place.name)}>
      <ul className="siblings">
        {shapes.map((shape) => (
          <li key={shape.id}>
            <Link to={registerPath(shape.id) ?? '/'} className="sibling" data-testid={`sibling-${shape.id}`}>
              {titleOf(shape)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
