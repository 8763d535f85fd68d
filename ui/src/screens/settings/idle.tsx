// After how many minutes without a key the screen locks itself.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAct, useCall } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { TextField } from '../../parts/text-field'
import { settings as words } from '../../words/settings'

/** 自動ロック. */
export function Idle() {
  const client = useQueryClient()
  const { data } = useCall('settings', null)
  const kept = data?.find((one) => one.key === 'idle_minutes')?.value
  const [minutes, setMinutes] = useState('')
  const set = useAct('setting_set')
  useEffect(() => {
    if (kept !== undefined) setMinutes(kept)
  }, [kept])

  const save = async () => {
    if (!(await set.run({ key: 'idle_minutes', value: minutes.normalize('NFKC').trim() }))) return
    // The session carries the minutes, so it is read anew.
    await client.invalidateQueries({ queryKey: ['boot'] })
    announce(words.saved)
  }

  return (
    <>
      <ProblemList problems={set.problems.filter((one) => one.field === '')} />
      <TextField
        label={words.idle.label}
        value={minutes}
        onChange={setMinutes}
        support={words.idle.support}
        problems={set.problems.filter((one) => one.field !== '')}
        testid="idle-minutes"
      />
      <div>
        <Button kind="primary" onPress={save} blocked={set.busy} testid="save">
          {words.save}
        </Button>
      </div>
    </>
  )
}
