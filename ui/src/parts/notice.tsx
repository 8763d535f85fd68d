// A notice: something said in its own box, with its tone in shape and words, not in colour alone.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Box } from './bring'

/** How a notice is meant. */
export type Tone = 'error' | 'warning' | 'success' | 'info'

const icons = { error: CircleAlert, warning: TriangleAlert, success: CircleCheck, info: Info }

/** A box that says something. Errors and warnings are read out when they appear. */
export function Notice({ tone, box, children }: { tone: Tone; box?: Box; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <div
      ref={box}
      className="notice"
      data-tone={tone}
      role={tone === 'error' ? 'alert' : tone === 'info' ? undefined : 'status'}
    >
      <Icon size={20} aria-hidden />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
