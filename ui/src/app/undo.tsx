// 元に戻す: what the person at work did lately, each to be undone by another act.
import { useState } from 'react'
import type { LogLineJson } from '../ipc/generated/wire'
import { useAct, useCall, useSession } from '../ipc/hooks'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { useShortcut } from '../parts/keys'
import { ProblemList } from '../parts/problems'
import { announce } from '../parts/status'
import { undo as words } from '../words/frame'

/** Ctrl+Z outside a field. Inside one the key belongs to the text. */
export function Undo() {
  const { may } = useSession()
  const [asking, setAsking] = useState(false)
  useShortcut('Ctrl+Z', words.key, () => setAsking(true), may.includes('write'))
  const close = () => setAsking(false)
  return (
    <Dialog title={words.title} open={asking} onClose={close} wide testid="undo-dialog">
      <Lately onDone={close} />
    </Dialog>
  )
}

/** The changes that can be undone at a stroke, newest first. */
function Lately({ onDone }: { onDone: () => void }) {
  const { data, error } = useCall('undoable', null)
  const undo = useAct('undo')
  const go = async (line: LogLineJson) => {
    const saved = await undo.run({ seq: line.seq })
    if (!saved) return
    announce(words.done(saved.no))
    onDone()
  }
  return (
    <>
      <p>{words.lead}</p>
      <ProblemList problems={[...(error?.problems ?? []), ...undo.problems]} />
      {data?.length === 0 && <p data-testid="undo-none">{words.none}</p>}
      {data && data.length > 0 && (
        <table className="table" aria-label={words.table} data-testid="undo-lines">
          <thead>
            <tr>
              {[words.at, words.what].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              <th scope="col">{words.go}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((line, at) => (
              <tr key={line.seq}>
                <td className="whitespace-nowrap">{line.at}</td>
                <td>{line.summary}</td>
                <td>
                  <Button
                    small
                    kind={at === 0 ? 'primary' : 'plain'}
                    onPress={() => go(line)}
                    blocked={undo.busy}
                    label={words.goOf(line.summary)}
                    testid={`undo-${line.seq}`}
                  >
                    {words.go}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button onPress={onDone}>{words.stop}</Button>
      </div>
    </>
  )
}
