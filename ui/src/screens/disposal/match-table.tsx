// How each pasted number was understood: the verdict first, in a sign and in words.
import type { MediaMatch } from '../../ipc/generated/wire'
import { disposalWords } from '../../words/disposal'

const words = disposalWords.draft

/** One row per pasted number, in the order pasted. */
export function MatchTable({ matches }: { matches: readonly MediaMatch[] }) {
  const { verdict, typed, no, words: about } = words.matchColumns
  // The same number pasted twice is two rows; its turn keeps them apart.
  const seen = new Map<string, number>()
  const rows = matches.map((match) => {
    const turn = (seen.get(match.typed) ?? 0) + 1
    seen.set(match.typed, turn)
    return { key: `${match.typed}\n${turn}`, match }
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable from the keyboard
    <section className="max-h-80 overflow-auto" tabIndex={0} aria-label={words.matchCaption}>
      <table className="table">
        <caption className="sr-only">{words.matchCaption}</caption>
        <thead className="sticky top-0">
          <tr>
            <th scope="col" className="w-28">
              {verdict}
            </th>
            <th scope="col" className="w-56">
              {typed}
            </th>
            <th scope="col" className="w-56">
              {no}
            </th>
            <th scope="col">{about}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, match }) => (
            <tr key={key} data-testid={`match-${match.no || match.typed}`}>
              <td className={match.ok ? 'text-green-900' : 'font-bold text-error-2'}>
                {match.ok ? words.ok : words.bad}
              </td>
              <td className="font-mono">{match.typed}</td>
              <td>{match.no}</td>
              <td>{match.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
