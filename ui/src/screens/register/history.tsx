// Everything that happened to a record, newest first, with what stood before and after; or to one field of it.
import { useState } from 'react'
import { useCall } from '../../ipc/hooks'
import { register as words } from '../../words/register'

/** A record's history. */
export function History({ register, no }: { register: string; no: string }) {
  const { data } = useCall('history', { register, no })
  const [field, setField] = useState('')
  if (!data) return null
  const changed = [...new Set(data.flatMap((line) => line.changes.map((change) => change.field)))]
  const lines = data
    .map((line) => ({ ...line, changes: line.changes.filter((change) => field === '' || change.field === field) }))
    .filter((line) => field === '' || line.changes.length > 0)
  return (
    <section aria-labelledby="history" className="flex flex-col gap-2">
      <h2 id="history">{words.history}</h2>
      {changed.length > 1 && (
        <label className="flex items-center gap-2 text-sm">
          {words.historyOf}
          <select
            className="input"
            value={field}
            onChange={(event) => setField(event.target.value)}
            data-testid="history-field"
          >
            <option value="">{words.historyAll}</option>
            {changed.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      {lines.length === 0 ? (
        <p>{words.noHistory}</p>
      ) : (
        <ol className="border-t border-(--line)" data-testid="history">
          {lines.map((line) => (
            <li key={line.seq} className="border-b border-(--line) py-1.5">
              <p className="flex flex-wrap gap-x-4">
                <span className="w-64 text-sm text-(--ink-soft)">
                  {line.at}　{line.actor}（{line.role}）
                </span>
                <span>
                  <strong>{line.act}</strong>　{line.summary}
                </span>
              </p>
              {line.changes.length > 0 && (
                <ul className="pl-6 text-sm">
                  {line.changes.map((change) => (
                    <li key={`${change.no} ${change.field}`}>
                      {change.field}：<del>{change.before || words.nothing}</del> →{' '}
                      <ins>{change.after || words.nothing}</ins>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
