// 設定: what can be set, each on a page of its own.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Empty } from '../../parts/empty'
import { registerPath } from '../../parts/register-path'
import { frame } from '../../words/frame'
import { settings as words } from '../../words/settings'
import { Idle } from './idle'
import { Paper } from './paper'
import { Password } from './password'
import { People } from './people'
import { Recovery } from './recovery'
import { Regulation } from './regulation'
import { Section } from './section'

/** The parts in order: those with a page here, and the registers everything refers to. */
const order = [
  'section',
  'staff',
  'location',
  'vendor',
  'own_field',
  'people',
  'password',
  'paper',
  'idle',
  'recovery',
  'regulation',
] as const

type Part = (typeof order)[number]

const pages: Partial<Record<Part, () => ReactNode>> = {
  section: Section,
  people: People,
  password: Password,
  paper: Paper,
  idle: Idle,
  recovery: Recovery,
  regulation: Regulation,
}

const isPart = (part: string): part is Part => order.some((one) => one === part)

/** Everything that can be set. */
export function Settings() {
  return (
    <section className="flex flex-col gap-4" aria-labelledby="settings">
      <div>
        <h1 id="settings">{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <ul className="grid max-w-5xl grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] gap-3">
        {order.map((part) => (
          <li key={part} className="card">
            <Link
              to={pages[part] ? `/settings/${part}` : (registerPath(part) ?? '/')}
              className="font-bold"
              data-testid={`settings-${part}`}
            >
              {words.parts[part].title}
            </Link>
            <p className="text-sm">{words.parts[part].words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One part of the settings. */
export function SettingsPart({ part }: { part: string }) {
  const Page = isPart(part) ? pages[part] : undefined
  if (!Page || !isPart(part)) return <Empty title={frame.notFound} next={frame.notFoundNext} />
  return (
    <section className="flex max-w-4xl flex-col gap-4" aria-labelledby="part">
      <div>
        <Link to="/settings">{words.back}</Link>
        <h1 id="part">{words.parts[part].title}</h1>
        <p>{words.parts[part].words}</p>
      </div>
      <Page />
    </section>
  )
}
