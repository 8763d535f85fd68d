// A new recovery key: the old sheet ends, the new one is shown once.
import { useState } from 'react'
import type { Created } from '../../ipc/generated/wire'
import { useAct, useSession } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { enterMoves } from '../../parts/keys'
import { ProblemList } from '../../parts/problems'
import { RecoverySheet } from '../../parts/recovery-sheet'
import { TextField } from '../../parts/text-field'
import { settings } from '../../words/settings'

const words = settings.recovery

/** 復旧用の控えの更新. The person at work proves themselves once more. */
export function Recovery() {
  const session = useSession()
  const [password, setPassword] = useState('')
  const [created, setCreated] = useState<Created | null>(null)
  const renew = useAct('recovery_renew')

  const go = async () => {
    const made = await renew.run({ name: session.name, password })
    setPassword('')
    if (made) setCreated(made)
  }
  if (created) return <RecoverySheet created={created} finish={settings.back} onDone={() => setCreated(null)} />
  return (
    <form className="flex flex-col gap-4" onKeyDownCapture={enterMoves} noValidate>
      <p>{words.lead}</p>
      <ProblemList problems={renew.problems} />
      <TextField label={words.password} value={password} onChange={setPassword} secret testid="recovery-password" />
      <div>
        <Button kind="primary" onPress={go} submits blocked={renew.busy} testid="recovery-renew">
          {words.go}
        </Button>
      </div>
    </form>
  )
}
