// A finished form: the very bytes as pages, with saving, opening, and what happened to rare characters.
import { useState } from 'react'
import type { Printout } from '../ipc/generated/wire'
import { useAct } from '../ipc/hooks'
import { printWords as words } from '../words/reports'
import { Button } from './button'
import { Notice } from './notice'
import { PdfPages } from './pdf-pages'
import { ProblemList } from './problems'

/** Shows one finished form. Saving and opening use the same bytes that are on the screen. */
export function PrintoutView({ printout }: { printout: Printout }) {
  const save = useAct('printout_save')
  const open = useAct('printout_open')
  const [said, setSaid] = useState('')

  const keep = async () => {
    const name = await save.run(printout)
    if (name !== null) setSaid(name === '' ? words.saveStopped : words.saved(name))
  }

  return (
    <div className="flex min-h-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" onPress={keep} testid="printout-save">
          {words.save}
        </Button>
        <Button onPress={() => open.run(printout)} testid="printout-open">
          {words.open}
        </Button>
        <p className="text-dns-14N-130" data-testid="printout-facts">
          {printout.name}　{words.facts(printout.pages, words.size(printout.size), printout.sha256)}
        </p>
      </div>
      <p aria-live="polite" className="text-dns-14N-130" data-testid="printout-saved">
        {said}
      </p>
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
