// Logging in, and the way in by the recovery sheet when passwords are forgotten.
import { useState } from 'react'
import type { Boot, SessionJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { enterMoves } from '../../parts/keys'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { TextField } from '../../parts/text-field'
import { login as words } from '../../words/entry'
import { frame } from '../../words/frame'
import { blank } from './blank'
import { LeavePractice, Practice } from './practice'
import { Recover } from './recover'

interface LoginProps {
  onDone: (session: SessionJson) => void
  /** The store behind this login is the practice section. */
  practice?: boolean
  /** Practice is left for what stands beside it; absent where there is nothing to go back to. */
  onLeft?: ((boot: Boot) => void) | undefined
}

/** The login. */
export function Login({ onDone, practice = false, onLeft }: LoginProps) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [forgot, setForgot] = useState(false)
  // Asked to log in while a field was empty: it is named until something stands in it.
  const [tooSoon, setTooSoon] = useState(false)
  const enter = useAct('log_in')

  const lacks = (label: string, value: string) => (tooSoon && value.trim() === '' ? [blank(label)] : [])

  const go = async () => {
    const empty = name.trim() === '' || password === ''
    setTooSoon(empty)
    enter.clear()
    if (empty) return
    const session = await enter.run({ name: name.trim(), password })
    setPassword('')
    if (session) onDone(session)
  }
  if (forgot) return <Recover onDone={onDone} onBack={() => setForgot(false)} />

  return (
    <main className="door">
      <form className="door-card" onKeyDownCapture={(event) => lastField(event) || enterMoves(event)} noValidate>
        <p className="text-sm">{frame.program}</p>
        <h1>{words.title}</h1>
        {practice && <Notice tone="info">{words.practiceLogin}</Notice>}
        <ProblemList problems={enter.problems} />
        <TextField
          label={words.name}
          need=""
          value={name}
          onChange={setName}
          problems={lacks(words.name, name)}
          testid="login-name"
        />
        <TextField
          label={words.password}
          need=""
          value={password}
          onChange={setPassword}
          secret
          problems={lacks(words.password, password)}
          testid="login-password"
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary" onPress={go} submits blocked={enter.busy} testid="login">
            {enter.busy ? words.going : words.go}
          </Button>
          <button type="button" className="plain-button" onClick={() => setForgot(true)} data-testid="login-forgot">
            {words.forgot}
          </button>
        </div>
      </form>
      {!practice && <Practice onDone={onDone} />}
      {onLeft && <LeavePractice onLeft={onLeft} />}
    </main>
  )
}

/** Behind the password Enter logs in, as everywhere. */
function lastField(event: React.KeyboardEvent): boolean {
  return event.target instanceof HTMLInputElement && event.target.type === 'password'
}
