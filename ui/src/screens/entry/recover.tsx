// Opening by the recovery sheet: the key from paper, and a new password for the 保護管理者.
import { useState } from 'react'
import type { ProblemJson, SessionJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { problem, refusing } from '../../ipc/office'
import { Button } from '../../parts/button'
import { enterMoves } from '../../parts/keys'
import { PasswordField } from '../../parts/password-field'
import { ProblemList } from '../../parts/problems'
import { TextField } from '../../parts/text-field'
import { firstRun, recover as words } from '../../words/entry'
import { blank } from './blank'

interface RecoverProps {
  onDone: (session: SessionJson) => void
  onBack: () => void
}

/** The way in when every password is forgotten. */
export function Recover({ onDone, onBack }: RecoverProps) {
  const [key, setKey] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [own, setOwn] = useState<ProblemJson[]>([])
  const open = useAct('recover')
  const problems = [...own, ...open.problems]
  const fields = ['words', 'name', 'password']
  const at = (field: string) => problems.filter((one) => one.field === field)

  const go = async () => {
    const empty = [
      { field: 'words', label: words.words, value: key },
      { field: 'name', label: words.name, value: name },
      { field: 'password', label: words.password, value: password },
    ].filter((one) => one.value.trim() === '')
    setOwn(empty.map(({ field, label }) => blank(label, field)))
    open.clear()
    if (empty.length > 0) return
    if (password !== again) {
      setOwn(refusing([problem('rule', { what: firstRun.differs, next: firstRun.differsNext })]))
      return
    }
    const session = await open.run({ words: key, name: name.trim(), password })
    if (session) onDone(session)
  }

  return (
    <main className="door">
      <form className="door-card" onKeyDownCapture={enterMoves} noValidate>
        <h1>{words.title}</h1>
        <section className="flex flex-col gap-1">
          <h2>{words.others.title}</h2>
          <p>{words.others.lead}</p>
        </section>
        <section className="flex flex-col gap-1">
          <h2>{words.manager.title}</h2>
          <p>{words.manager.lead}</p>
        </section>
        <ProblemList problems={problems.filter((one) => !fields.includes(one.field))} />
        <TextField
          label={words.words}
          value={key}
          onChange={setKey}
          long
          support={words.wordsSupport}
          problems={at('words')}
          testid="recover-words"
        />
        <TextField label={words.name} value={name} onChange={setName} problems={at('name')} testid="recover-name" />
        <PasswordField
          label={words.password}
          againLabel={firstRun.again}
          value={password}
          onChange={setPassword}
          again={again}
          onAgain={setAgain}
          weakening={[name]}
          problems={at('password')}
          testid="recover-password"
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" onPress={go} submits blocked={open.busy} testid="recover">
            {words.go}
          </Button>
          <Button onPress={onBack}>{words.back}</Button>
        </div>
      </form>
    </main>
  )
}
