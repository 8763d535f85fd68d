// Facts about one thing: name on the left, what it is on the right.
import { Fragment, type ReactNode } from 'react'

/** One fact. */
export interface Fact {
  label: string
  value: ReactNode
  testid?: string
}

/** A list of facts. Empty ones are left out, so that what is there is seen. */
export function FactTable({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter((fact) => fact.value !== '' && fact.value !== null && fact.value !== undefined)
        .map((fact) => (
          <Fragment key={fact.label}>
            <dt>{fact.label}</dt>
            <dd data-testid={fact.testid}>{fact.value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
