// A finished form: the very bytes as pages, with saving, printing, opening, and what happened to rare characters.
import { useRef, useState } from 'react'
import type { Printout } from '../ipc/generated/wire'
import { useAct } from '../ipc/hooks'
import { printWords as words } from '../words/reports'
import { Button } from './button'
import { Notice } from './notice'
import { PdfPages } from './pdf-pages'
import { mostPages, printPages } from './print-pages'
import { ProblemList } from './problems'

/** Shows one finished form. Saving, printing and opening use the same bytes that are on the screen. */
export function PrintoutView({ printout }: { printout: Printout }) {
  const save = useAct('printout_save')
  const open = useAct('printout_open')
  const [said, setSaid] = useState('')
  const [drawing, setDrawing] = useState(false)
  const stopped = useRef(false)

  const keep = async () => {
    const names = await save.run(printout)
    if (names !== null) setSaid(names.length === 0 ? words.saveStopped : words.saved(names))
  }

  const print = async () => {
    if (printout.pages > mostPages) return setSaid(words.printLong(mostPages))
    stopped.current = false
    setDrawing(true)
    setSaid(words.printing)
    try {
      await printPages(printout.handle, (done, pages) => {
        setSaid(`${words.printing}${words.prepared(done, pages)}`)
        return !stopped.current
      })
      setSaid('')
    } catch {
      setSaid(words.printFailed)
    } finally {
      setDrawing(false)
    }
  }

  return (
    <div className="flex min-h-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" onPress={keep} testid="printout-save">
          {words.save}
        </Button>
        <Button onPress={print} blocked={drawing} testid="printout-print">
          {words.print}
        </Button>
        <Button onPress={() => open.run(printout)} testid="printout-open">
          {words.open}
        </Button>
        <p className="text-dns-14N-130" data-testid="printout-facts">
          {printout.name}　{words.facts(printout.pages, words.size(printout.size), printout.sha256)}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <p aria-live="polite" className="text-dns-14N-130" data-testid="printout-saved">
          {said}
        </p>
        {drawing && (
          <Button
            small
            onPress={() => {
              stopped.current = true
            }}
            testid="printout-print-stop"
          >
            {words.stop}
          </Button>
        )}
      </div>
      <ProblemList problems={[...save.problems, ...open.problems]} />
      {printout.notes.length > 0 && (
        <Notice tone="warning">
          <p className="font-bold">{words.notes}</p>
          <ul className="list-disc pl-6">
            {printout.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PdfPages printout={printout} />
    </div>
  )
}
