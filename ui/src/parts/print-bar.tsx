// The forms of one record: a button for each, and the finished pages over the screen.
import { useCall } from '../ipc/hooks'
import { printWords as words } from '../words/reports'
import { Button } from './button'
import { Dialog } from './dialog'
import { Making } from './making'
import { PrintoutView } from './printout-view'
import { ProblemList } from './problems'
import { aboutRecord, usePrintout } from './use-printout'

/** Buttons for `forms` about the record `no`; a form the office does not print has no button. */
export function PrintBar({ forms, no }: { forms: readonly string[]; no: string }) {
  const { data } = useCall('forms', null)
  const { printout, make, busy, problems, drop } = usePrintout()
  const printable = (data ?? []).filter((form) => forms.includes(form.id))

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        {printable.map((form) => (
          <Button key={form.id} onPress={() => make(aboutRecord(form.id, no))} testid={`print-${form.id}`}>
            {words.button(form.id, form.name)}
          </Button>
        ))}
      </div>
      <Making busy={busy} />
      <ProblemList problems={problems} />
      <Dialog title={words.dialog} open={printout !== null} onClose={drop} wide>
        {printout && <PrintoutView printout={printout} />}
      </Dialog>
    </div>
  )
}
