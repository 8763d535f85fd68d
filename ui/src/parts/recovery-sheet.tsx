// The recovery key, shown once: its lines, the sheet to print, and a word that it is put away.
import { useState } from 'react'
import type { Created } from '../ipc/generated/wire'
import { useAct } from '../ipc/hooks'
import { firstRun as words } from '../words/entry'
import { Button } from './button'
import { Notice } from './notice'
import { ProblemList } from './problems'

interface RecoverySheetProps {
  created: Created
  /** What the button says that goes on. */
  finish: string
  onDone: () => void
}

/** The recovery sheet. It cannot be left before somebody says that it is put away. */
export function RecoverySheet({ created, finish, onDone }: RecoverySheetProps) {
  const [kept, setKept] = useState(false)
  const [said, setSaid] = useState('')
  const open = useAct('printout_open')
  const save = useAct('printout_save')
  const drop = useAct('printout_drop')

  const keep = async () => {
    const names = await save.run(created.sheet)
    if (names?.[0]) setSaid(words.sheetSaved(names[0]))
  }
  const done = async () => {
    await drop.run(created.sheet)
    onDone()
  }

  return (
    <>
      <h2>{words.sheetTitle}</h2>
      <p>{words.sheetLead}</p>
      <Notice tone="warning">
        <p className="font-bold">{words.sheetLines}</p>
        <ul className="font-mono text-lg" data-testid="recovery-lines">
          {created.recovery.map((line) => (
            <li key={line} className="break-all">
              {line}
            </li>
          ))}
        </ul>
      </Notice>
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => open.run(created.sheet)} testid="wizard-sheet-open">
          {words.sheetOpen}
        </Button>
        <Button onPress={keep} testid="wizard-sheet-save">
          {words.sheetSave}
        </Button>
      </div>
      <p aria-live="polite">{said}</p>
      <ProblemList problems={[...open.problems, ...save.problems]} />
      <label className="option">
        <input
          type="checkbox"
          checked={kept}
          data-testid="wizard-confirm"
          onChange={(event) => setKept(event.target.checked)}
        />
        {words.sheetConfirm}
      </label>
      <div>
        <Button
          kind="primary"
          onPress={done}
          submits
          blocked={kept ? false : words.sheetBlocked}
          testid="wizard-finish"
        >
          {finish}
        </Button>
        {!kept && <p className="field-support pt-1">{words.sheetBlocked}</p>}
      </div>
    </>
  )
}
