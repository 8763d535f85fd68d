// Where nothing is yet: what this place is for, and the next step.
import type { ReactNode } from 'react'

/** An empty place with its next step. */
export function Empty({ title, next, action }: { title: string; next: string; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-lg border border-(--line) bg-(--ground-soft) p-6">
      <p className="font-bold">{title}</p>
      <p>{next}</p>
      {action}
    </div>
  )
}
