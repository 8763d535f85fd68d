// 元に戻す: the last change of the person at work is undone by another act, after asking.
import { useState } from 'react'
import { useAct, useSession } from '../ipc/hooks'
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
  const undo = useAct('undo')
  const open = () => {
    undo.clear()
    setAsking(true)
  }
  useShortcut('Ctrl+Z', words.key, open, may.includes('write'))

  const go = async () => {
    const saved = await undo.run(null)
    if (!saved) return
    setAsking(false)
    announce(words.done(saved.no))
  }
  return (
    <Dialog title={words.title} open={asking} onClose={() => setAsking(false)} testid="undo-dialog">
      <p>{words.lead}</p>
      <ProblemList problems={undo.problems} />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={go} blocked={undo.busy} testid="undo-go">
          {words.go}
        </Button>
        <Button onPress={() => setAsking(false)}>{words.stop}</Button>
      </div>
    </Dialog>
  )
}
