// What may be done with one medium, above its card: its moves, the take-out or incident it is on (第13条).
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Candidate, MoveJson } from '../../ipc/generated/wire'
import { useCall, useSession } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { recordPath } from '../../parts/register-path'
import { moveWords as words } from '../../words/moves'
import { MoveForm } from './move-form'

/** The moves of medium `no`. */
export function MediaCourse({ no }: { no: string }) {
  const session = useSession()
  const navigate = useNavigate()
  const { data, error } = useCall('media_course', { nos: [no] })
  const [move, setMove] = useState<MoveJson | null>(null)
  if (error) return <ProblemList problems={error.problems} />
  if (!data || !session.may.includes('write')) return null
  return (
    <section className="card flex flex-col gap-3" aria-labelledby="media-course" data-testid="media-course">
      <h2 id="media-course">{words.course}</h2>
      <On of={data.slips} register="takeout" said={words.slips} open={words.slipOpen} />
      <On of={data.incidents} register="incident" said={words.incidents} open={words.incidentOpen} />
      {data.moves.length === 0 && !data.at_hand && data.slips.length === 0 && <p>{words.none}</p>}
      <div className="flex flex-wrap items-center gap-3">
        {data.at_hand && (
          <Button
            onPress={() =>
              navigate({ to: '/register/$register/new', params: { register: 'takeout' }, search: { media: no } })
            }
            testid="media-takeout"
          >
            {words.takeout}
          </Button>
        )}
        {data.moves.map((one) => (
          <Button
            key={one.id}
            kind={one.id === 'lose' ? 'danger' : 'plain'}
            onPress={() => setMove(one)}
            testid={`move-${one.id}`}
          >
            {one.label}
          </Button>
        ))}
        {data.at_hand && (
          <Button onPress={() => navigate({ to: '/disposal/new', search: { media: no } })} testid="media-disposal">
            {words.disposal}
          </Button>
        )}
      </div>
      {move && <MoveForm move={move} nos={[no]} onClose={() => setMove(null)} onDone={() => setMove(null)} />}
    </section>
  )
}

function On({
  of,
  register,
  said,
  open,
}: {
  of: readonly Candidate[]
  register: string
  said: (no: string) => string
  open: string
}) {
  return of.map(({ no }) => (
    <Notice tone="info" key={no}>
      {said(no)}
      <Link to={recordPath(register, no) ?? '/'}>{open}</Link>
    </Notice>
  ))
}
