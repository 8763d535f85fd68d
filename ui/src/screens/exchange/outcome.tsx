// What an import brought: how many, under which number, the way back, and the rows that were left out.
import { useState } from 'react'
import type { ImportFile, ImportReport } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { useBroughtBy } from '../../parts/bring'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { exchange as words } from '../../words/exchange'

/** The outcome of one import. */
export function Outcome({ file, report }: { file: ImportFile; report: ImportReport }) {
  const [undone, setUndone] = useState(false)
  const undo = useAct('import_undo')
  // The button that took it in stands below the rows, and this above them.
  const box = useBroughtBy(report.batch)
  const rest = useAct('import_rest')
  const back = async () => {
    if (await undo.run({ batch: report.batch })) setUndone(true)
  }
  const keep = async () => {
    const name = await rest.run(file)
    if (name) announce(words.saved(name))
  }
  return (
    <section className="flex flex-col gap-3" data-testid="import-outcome" ref={box}>
      <Notice tone="success">{undone ? words.undone(report.batch) : words.done(report.taken, report.batch)}</Notice>
      <ProblemList problems={[...undo.problems, ...rest.problems]} />
      <div className="flex flex-wrap gap-3">
        {report.refused > 0 && (
          <Button onPress={keep} blocked={rest.busy} testid="import-rest">
            {words.rest}
          </Button>
        )}
        {!undone && (
          <Button onPress={back} blocked={undo.busy} testid="import-undo">
            {words.undo}
          </Button>
        )}
      </div>
    </section>
  )
}
