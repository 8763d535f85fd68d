// Where a table comes from: the system's dialog, or the clipboard.
import { useState } from 'react'
import type { ImportFile } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { exchange as words } from '../../words/exchange'

/** A file, or pasted cells. */
export function Source({ onRead }: { onRead: (file: ImportFile) => void }) {
  const [pasted, setPasted] = useState('')
  const choose = useAct('import_choose')
  const paste = useAct('import_paste')
  const ask = async () => {
    const file = await choose.run(null)
    // A dialog that was closed chose nothing.
    if (file && file !== true) onRead(file)
  }
  const read = async () => {
    const file = await paste.run({ words: pasted })
    if (file) onRead(file)
  }
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="import-source">
      <h2 id="import-source">{words.from}</h2>
      <div className="flex flex-col gap-1">
        <p className="field-support">{words.chooseSupport}</p>
        <div>
          <Button kind="primary" onPress={ask} blocked={choose.busy} testid="import-choose">
            {words.choose}
          </Button>
        </div>
      </div>
      <label className="flex flex-col gap-1">
        <span className="font-bold">{words.paste}</span>
        <span className="field-support">{words.pasteSupport}</span>
        <textarea
          className="input"
          rows={4}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          data-testid="import-paste"
        />
      </label>
      <div>
        <Button onPress={read} blocked={paste.busy || pasted.trim() === ''} testid="import-read">
          {words.read}
        </Button>
      </div>
      <ProblemList problems={[...choose.problems, ...paste.problems]} />
    </section>
  )
}
