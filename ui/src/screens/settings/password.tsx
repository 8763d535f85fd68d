// One's own password: the old one once, the new one twice.
import { useState } from 'react'
import type { ProblemJson } from '../../ipc/generated/wire'
import { useAct, useSession } from '../../ipc/hooks'
import { problem, refusing } from '../../ipc/office'
import { Button } from '../../parts/button'
import { enterMoves } from '../../parts/keys'
import { PasswordField } from '../../parts/password-field'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { TextField } from '../../parts/text-field'
import { firstRun } from '../../words/entry'
import { settings } from '../../words/settings'

const words = settings.password

/** パスワードの変更. */
export function Password() {
  const session = useSession()
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [own, setOwn] = useState<ProblemJson[]>([])
  const change = useAct('password')
  const problems = [...own, ...change.problems]
  const at = (field: string) => problems.filter((one) => one.field === field)

  const save = async () => {
    setOwn([])
    if (fresh !== again) {
      setOwn(refusing([problem('rule', { what: firstRun.differs, next: firstRun.differsNext })]))
      return
    }
    if (!(await change.run({ old, new: fresh }))) return
    setOld('')
    setFresh('')
    setAgain('')
    announce(words.done)
  }

  return (
    <form className="flex flex-col gap-4" onKeyDownCapture={enterMoves} noValidate>
      <ProblemList problems={problems.filter((one) => !['old', 'new', 'password'].includes(one.field))} />
      <TextField label={words.old} value={old} onChange={setOld} secret problems={at('old')} testid="password-old" />
      <PasswordField
        label={words.fresh}
        againLabel={words.again}
        value={fresh}
        onChange={setFresh}
        again={again}
        onAgain={setAgain}
        weakening={[session.name, session.section]}
        problems={[...at('new'), ...at('password')]}
        testid="password-new"
      />
      <div>
        <Button kind="primary" onPress={save} submits blocked={change.busy} testid="save">
          {words.go}
        </Button>
      </div>
    </form>
  )
}
