// The bar at the foot: what was just done, and what the keys do now. Alt+W hides the keys.

import { useKept } from '../parts/kept'
import { type Shortcut, useShortcuts, useWindowKey } from '../parts/keys'
import { StatusLine } from '../parts/status'
import { frame } from '../words/frame'
import { keys } from '../words/parts'

/** The order on the bar: function keys by number, then the rest. */
function order(a: Shortcut, b: Shortcut): number {
  const rank = (one: Shortcut) => (/^F\d+$/.test(one.key) ? Number(one.key.slice(1)) : 100)
  return rank(a) - rank(b) || a.key.localeCompare(b.key)
}

/** The bar. Every key on it can also be pressed with the mouse. */
export function KeyBar() {
  const [shown, setShown] = useKept('key-bar', () => true)
  useWindowKey('Alt+W', keys.bar, () => setShown(!shown))
  const all = useShortcuts()
    .filter((one) => one.key !== 'Alt+W' && one.key !== '/' && one.key !== 'Ctrl+Enter')
    .sort(order)
  return (
    <footer className="foot">
      {/* Cut where it is long, it is read in full by whoever points at it. */}
      <div
        className="said"
        onPointerEnter={({ currentTarget }) => {
          currentTarget.title = currentTarget.textContent ?? ''
        }}
      >
        <StatusLine />
      </div>
      {shown && (
        <ul aria-label={frame.keysName} className="key-bar">
          {all.map((one) => (
            <li key={one.key}>
              <button type="button" className="key" tabIndex={-1} onClick={one.run}>
                <kbd>{one.key.replace('Escape', 'Esc')}</kbd>
                {one.words}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="key ml-auto flex-none" onClick={() => setShown(!shown)}>
        {shown ? frame.keysHide : frame.keysShow}
      </button>
    </footer>
  )
}
