// ホーム: what today asks for, the registers' numbers, what was done last.
import { Link } from '@tanstack/react-router'
import type { CountJson, DueJson, HomeJson, Urgency } from '../../ipc/generated/wire'
import { useCall, useSession } from '../../ipc/hooks'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { recordPath, registerPath } from '../../parts/register-path'
import { home as words } from '../../words/home'
import { problemWords } from '../../words/parts'

/** The first page. */
export function Home() {
  const session = useSession()
  const { data, error } = useCall('home', null)
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-4">
        <h1>{words.title}</h1>
        <p data-testid="today">{session.today_words}</p>
      </div>
      {error && <ProblemList problems={error.problems} />}
      {data && (
        <>
          {data.notices.length > 0 && <Notices notices={data.notices} />}
          {data.empty && <FirstSteps />}
          <Due due={data.due} />
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))] gap-6">
            <Counts counts={data.counts} />
            <Since since={data.since} />
            <Recent recent={data.recent} />
          </div>
        </>
      )}
    </>
  )
}

/** What the program put right of its own accord: nobody asked for it, so everybody hears of it. */
function Notices({ notices }: { notices: HomeJson['notices'] }) {
  return (
    <div data-testid="notices">
      <Notice tone="warning">
        <p className="font-bold">{words.notices}</p>
        <ul className="list-disc pl-6">
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
        <p>{words.noticesNext}</p>
      </Notice>
    </div>
  )
}

function FirstSteps() {
  return (
    <section className="card bg-(--ground-soft)" aria-labelledby="first">
      <h2 id="first">{words.emptyTitle}</h2>
      <p>{words.emptyNext}</p>
      <ol className="list-decimal pt-2 pl-6">
        {words.steps.map((step) => (
          <li key={step.register} className="py-1">
            <Link to={registerPath(step.register) ?? '/'}>{step.words}</Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

const urgencies: readonly Urgency[] = ['overdue', 'today', 'soon']

/** What is to be done: the most pressing first, each group under its own heading with its number. */
function Due({ due }: { due: readonly DueJson[] }) {
  return (
    <section aria-labelledby="due" className="flex flex-col gap-3">
      <h2 id="due">{words.due}</h2>
      {due.length === 0 && <p>{words.noDue}</p>}
      {urgencies.map((urgency) => {
        const some = due.filter((one) => one.urgency === urgency)
        return some.length > 0 && <Pressing key={urgency} urgency={urgency} due={some} />
      })}
    </section>
  )
}

const tones = { overdue: 'error', today: 'warning', soon: undefined } as const

function Pressing({ urgency, due }: { urgency: Urgency; due: readonly DueJson[] }) {
  return (
    <section aria-labelledby={`due-${urgency}`} data-testid={`due-${urgency}`}>
      <h3 id={`due-${urgency}`} className="flex items-baseline gap-2 pb-1">
        <span className="mark" data-tone={tones[urgency]}>
          {words.urgencies[urgency]}
        </span>
        <span className="text-sm">{words.howMany(due.length)}</span>
      </h3>
      <ul className="due-list">
        {due.map((one) => (
          <li key={`${one.register} ${one.no} ${one.what}`}>
            <span className="due-day">{one.on}</span>
            <span>
              {one.what}
              {one.next}
              {one.article && <span className="text-sm whitespace-nowrap">{problemWords.article(one.article)}</span>}
              {one.whom && <span className="text-sm whitespace-nowrap">{words.whom(one.whom)}</span>}
            </span>
            <Open due={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way to where it is done; nothing where no register is to blame, for then the words say where. */
function Open({ due }: { due: DueJson }) {
  const to = recordPath(due.register, due.no) ?? registerPath(due.register)
  if (!to) return null
  return (
    <Link to={to} aria-label={`${due.no} ${words.open}`}>
      {words.open}
    </Link>
  )
}

function Counts({ counts }: { counts: HomeJson['counts'] }) {
  return (
    <section aria-labelledby="counts" className="flex flex-col gap-2">
      <h2 id="counts">{words.counts}</h2>
      <CountTable id="counts" counts={counts} />
    </section>
  )
}

function CountTable({ id, counts }: { id: string; counts: readonly CountJson[] }) {
  return (
    <table className="table" aria-labelledby={id} data-testid={id}>
      <tbody>
        {counts.map((one) => (
          <tr key={one.label}>
            <th scope="row">
              <Link to={registerPath(one.register) ?? '/'}>{one.label}</Link>
            </th>
            <td className="w-32 text-right tabular-nums">{one.count.toLocaleString('ja-JP')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the next report will tell that the last one did not. */
function Since({ since }: { since: HomeJson['since'] }) {
  return (
    <section aria-labelledby="since" className="flex flex-col gap-2">
      <h2 id="since">{words.since}</h2>
      {since === null ? (
        <p>{words.sinceNever}</p>
      ) : (
        <>
          <p className="text-sm">{words.sinceReport(since.report, since.at)}</p>
          {since.changed.length === 0 ? <p>{words.sinceNothing}</p> : <CountTable id="since" counts={since.changed} />}
        </>
      )}
    </section>
  )
}

function Recent({ recent }: { recent: HomeJson['recent'] }) {
  return (
    <section aria-labelledby="recent" className="flex flex-col gap-2">
      <h2 id="recent">{words.recent}</h2>
      {recent.length === 0 ? (
        <p>{words.noRecent}</p>
      ) : (
        <ul className="border-t border-(--line)">
          {recent.map((line) => (
            <li key={line.seq} className="flex flex-wrap gap-x-4 border-b border-(--line) py-1.5">
              <span className="w-56 text-sm text-(--ink-soft)">{words.by(line.actor, line.at)}</span>
              <span className="flex-1">
                {line.act}　{line.summary}　{line.no}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
