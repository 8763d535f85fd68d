// つながり: the records this one names and the records that name it, grouped by register, so that the thread can be walked both ways.
import { Link } from '@tanstack/react-router'
import type { Tie, TieWay } from '../ipc/generated/wire'
import { useCall } from '../ipc/hooks'
import { register as words } from '../words/register'
import { recordPath } from './register-path'

const ways: readonly TieWay[] = ['points_to', 'points_here']

/** As many of one kind as the office names at most: it names the newest, and a list has the rest. */
const named = 50

/** The ties of a record that a screen already has. */
export function Ties({ ties }: { ties: readonly Tie[] }) {
  return (
    <section aria-labelledby="ties" className="flex flex-col gap-3" data-testid="ties">
      <h2 id="ties">{words.ties}</h2>
      {ties.length === 0 && <p>{words.noTies}</p>}
      {ways.map((way) => (
        <Way key={way} way={way} ties={ties.filter((tie) => tie.way === way)} />
      ))}
    </section>
  )
}

/** The ties of a record whose screen is made of something else. Asking counts as looking at the record. */
export function TiesOf({ register, no }: { register: string; no: string }) {
  const { data } = useCall('record', { register, no })
  return data ? <Ties ties={data.ties} /> : null
}

function Way({ way, ties }: { way: TieWay; ties: readonly Tie[] }) {
  if (ties.length === 0) return null
  const groups = new Map<string, Tie[]>()
  for (const tie of ties) {
    // Items of an inspection stand apart from records: each is a question with its answer.
    const key = tie.item ? `${tie.register} ${tie.no}` : tie.register
    groups.set(key, [...(groups.get(key) ?? []), tie])
  }
  return (
    <section aria-labelledby={way} className="flex flex-col gap-1" data-testid={`ties-${way}`}>
      <h3 id={way}>{words.tieWays[way]}</h3>
      {[...groups].map(([key, group]) =>
        group[0]?.item ? <Items key={key} way={way} ties={group} /> : <Group key={key} way={way} ties={group} />,
      )}
    </section>
  )
}

/** Many of one kind are folded, so that the others are seen. */
const many = 5

function Group({ way, ties }: { way: TieWay; ties: readonly Tie[] }) {
  const [first] = ties
  if (!first) return null
  return (
    <details open={ties.length <= many} data-testid={`ties-${way}-${first.register}`}>
      <summary className="cursor-pointer py-1 font-bold">{words.tieCount(first.register_name, ties.length)}</summary>
      <ul className="border-t border-(--line)">
        {ties.map((tie) => {
          const to = recordPath(tie.register, tie.no)
          return (
            <li key={`${tie.no} ${tie.words}`} className="flex flex-wrap gap-x-4 border-b border-(--line) py-1.5 pl-4">
              {to ? <Link to={to}>{tie.no}</Link> : <span>{tie.no}</span>}
              <span>{tie.words}</span>
            </li>
          )
        })}
      </ul>
      {way === 'points_here' && ties.length >= named && <p className="field-support">{words.tieMany(ties.length)}</p>}
    </details>
  )
}

/** The items of one inspection that are meant, each the way to itself. */
function Items({ way, ties }: { way: TieWay; ties: readonly Tie[] }) {
  const [first] = ties
  if (!first) return null
  const to = recordPath(first.register, first.no)
  return (
    <details open={ties.length <= many} data-testid={`ties-${way}-items`}>
      <summary className="cursor-pointer py-1 font-bold">{words.tieItems(first.no, ties.length)}</summary>
      <ul className="border-t border-(--line)">
        {ties.map((tie) => (
          <li key={tie.item} className="flex flex-wrap gap-x-4 border-b border-(--line) py-1.5 pl-4">
            {to ? (
              <Link to={to} search={{ item: tie.item }} data-testid={`tie-item-${tie.item}`}>
                {tie.item}
              </Link>
            ) : (
              <span>{tie.item}</span>
            )}
            <span>{afterItem(tie)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What the words say after the item's number: its judgement and its text. What they begin with is said once, above. */
function afterItem({ words: said, item }: Tie): string {
  const at = said.indexOf(item)
  return at < 0 ? said : said.slice(at + item.length)
}
