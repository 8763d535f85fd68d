// 操作記録: who did what and when, whether it is whole, and the head that stands on printed reports.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { LogLineJson } from '../../ipc/generated/wire'
import { useCall } from '../../ipc/hooks'
import { call, type Refused } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Empty } from '../../parts/empty'
import { FactTable } from '../../parts/fact-table'
import { ProblemList } from '../../parts/problems'
import { recordPath } from '../../parts/register-path'
import { log as words } from '../../words/log'
import { register } from '../../words/register'
import { Verify } from './verify'

/** Lines read at a time. */
const pageSize = 100

/** The operation log, newest first. */
export function OperationLog() {
  const [actor, setActor] = useState('')
  const { data: head } = useCall('log_head', null)
  const { data: people } = useCall('people', null)
  const query = useInfiniteQuery<LogLineJson[], Refused, { pages: LogLineJson[][] }, readonly unknown[], number>({
    queryKey: ['log', { actor }],
    queryFn: ({ pageParam }) => call('log', { before: pageParam, limit: pageSize, actor }),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.seq),
    gcTime: 0,
    staleTime: 0,
  })
  const lines = useMemo(() => query.data?.pages.flat() ?? [], [query.data])

  return (
    <section className="flex flex-col gap-4" aria-labelledby="log">
      <div>
        <h1 id="log">{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <Verify />
      {head && (
        <div>
          <FactTable facts={[{ label: words.head, value: words.headWords(head.seq, head.hash), testid: 'log-head' }]} />
          <p className="field-support pt-1">{words.headNote}</p>
        </div>
      )}
      <label className="flex items-center gap-2">
        {words.actor}
        <select
          className="input"
          value={actor}
          onChange={(event) => setActor(event.target.value)}
          data-testid="log-actor"
        >
          <option value="">{words.everybody}</option>
          {people?.map((person) => (
            <option key={person.name} value={person.name}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      {query.error && <ProblemList problems={query.error.problems} />}
      {query.isSuccess && lines.length === 0 ? (
        <Empty title={words.empty} next={words.emptyNext} />
      ) : (
        <Lines lines={lines} />
      )}
      {query.hasNextPage && (
        <div>
          <Button onPress={() => query.fetchNextPage()}>{words.more}</Button>
        </div>
      )}
    </section>
  )
}

function Lines({ lines }: { lines: readonly LogLineJson[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="table" aria-label={words.table} data-testid="log-lines">
        <thead>
          <tr>
            {[words.seq, words.at, words.actor, words.act, words.subject, words.summary].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const to = recordPath(line.register, line.no)
            return (
              <tr key={line.seq}>
                <td className="figure">{line.seq}</td>
                <td className="whitespace-nowrap">{line.at}</td>
                <td>
                  {line.actor}（{line.role}）
                </td>
                <td className="whitespace-nowrap">{line.act}</td>
                <td className="whitespace-nowrap">{to ? <Link to={to}>{line.no}</Link> : line.no}</td>
                <td>
                  {line.summary}
                  {line.changes.length > 0 && <Changes line={line} />}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Changes({ line }: { line: LogLineJson }) {
  return (
    <details>
      <summary className="cursor-pointer text-sm">{words.changes}</summary>
      <ul className="text-sm">
        {line.changes.map((change) => (
          <li key={`${change.no} ${change.field}`}>
            {change.field}：<del>{change.before || register.nothing}</del> →{' '}
            <ins>{change.after || register.nothing}</ins>
          </li>
        ))}
      </ul>
    </details>
  )
}
