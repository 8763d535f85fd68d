// What cannot be stopped half-way is waited for: nothing is written meanwhile into a store that is about to be left.
import { Dialog } from '../../parts/dialog'

/** A dialog without a way out, as long as the work goes on. */
export function Waiting({ title, lead, open }: { title: string; lead: string; open: boolean }) {
  return (
    <Dialog title={title} open={open} testid="practice-waiting">
      <p>{lead}</p>
    </Dialog>
  )
}
