// The course of a case from the draft to its end, with the stage it stands at.
import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'
import type { Row } from '../../ipc/generated/wire'
import { useShape } from '../../ipc/hooks'
import { disposalWords as words } from '../../words/disposal'
import { chosen } from './acts'

/** The stages in order. Media that stay in the house are not handed over; a case called off has left the course. */
export function Course({ head }: { head: Row }) {
  const shape = useShape('disposal')
  const own = chosen(head, 'execution') === 'own'
  const left = new Set(['cancelled', ...(own ? ['handed_over'] : [])])
  const stages = shape?.fields.find((field) => field.id === 'status')?.choices.filter((one) => !left.has(one.id)) ?? []
  const status = chosen(head, 'status')
  const at = stages.findIndex((one) => one.id === status)
  if (at < 0) return null
  return (
    <ol className="flex flex-wrap items-center gap-x-2 gap-y-1" aria-label={words.case.course}>
      {stages.map((stage, place) => (
        <Fragment key={stage.id}>
          <li
            aria-current={place === at ? 'step' : undefined}
            className={
              place === at ? 'border-b-4 border-key-900 font-bold' : place < at ? 'text-(--ink)' : 'text-(--ink-soft)'
            }
          >
            {place < at && <span className="sr-only">{words.case.stepDone}　</span>}
            {stage.label}
          </li>
          {place < stages.length - 1 && (
            <li aria-hidden="true">
              <ChevronRight size={16} />
            </li>
          )}
        </Fragment>
      ))}
    </ol>
  )
}
