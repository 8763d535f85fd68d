// Everything that happened to a record, newest first, with what stood before and after.
import { useCall } from '../../ipc/hooks'
import { register as words } from '../../words/register'

/** A record's history. */
export function History({ register, no }: { register: string; no: string }) {
  const { data } = useCall('history', { register, no })
  if (!data) return null
  return (
    <section aria-labelledby="history" className="flex flex-col gap-2">
      <h2 id="history">{words.history}</h2>
      {data.length === 0 ? (
        <p>{words.noHistory}</p>
      ) : (
        <ol className="border-t border-(--line)" data-testid="history">
          {data.map((line) => (
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
