// Unlocking: the person who locked the screen comes back to the same place.
import { useEffect, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { Boot, SessionJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { TextField } from '../../parts/text-field'
import { unlock as words } from '../../words/entry'
import { blank } from './blank'

interface UnlockProps {
  name: string
  /** The practice section, whose password is no secret. */
  practice: boolean
  onDone: (session: SessionJson) => void
  /** Somebody else wants to log in: the one who locked is logged out. */
  onLeft: (boot: Boot) => void
}

/** The lock screen. What lies under it is neither seen nor reached. */
export function Unlock({ name, practice, onDone, onLeft }: UnlockProps) {
  const [password, setPassword] = useState('')
  const [tooSoon, setTooSoon] = useState(false)
  const open = useAct('unlock')
  const leave = useAct('log_out')
  const go = async () => {
    setTooSoon(password === '')
    open.clear()
    if (password === '') return
    const session = await open.run({ name, password })
    setPassword('')
    if (session) onDone(session)
  }
  const other = async () => {
    const boot = await leave.run(null)
    if (boot) onLeft(boot)
  }
  const card = useRef<HTMLFormElement>(null)
  // Whoever comes back types the password at once.
  useEffect(() => card.current?.querySelector('input')?.focus(), [])
  // Only a password is asked for here: what the office says of a name and a password would send people looking for a name.
  const wrong = open.problems.filter((one) => one.code === 'wrong_key').map((one) => ({ ...one, ...words.wrong }))
  // A dialog over every other: one that was open below is covered, and loses the keys to this one.
  return (
    <ModalOverlay className="lock" isOpen isKeyboardDismissDisabled>
      <Modal>
        <Dialog className="door outline-none" aria-labelledby="locked" data-testid="locked">
          <form className="door-card" noValidate ref={card}>
            <h1 id="locked">{words.title}</h1>
            <p>{words.lead(name)}</p>
            {practice && <Notice tone="info">{words.practice}</Notice>}
            <ProblemList problems={[...open.problems.filter((one) => one.code !== 'wrong_key'), ...leave.problems]} />
            <TextField
              label={words.password(name)}
              need=""
              value={password}
              onChange={setPassword}
              secret
              problems={tooSoon && password === '' ? [blank(words.password(name))] : wrong}
              testid="unlock-password"
            />
            <div>
              <Button kind="primary" onPress={go} submits blocked={open.busy} testid="unlock">
                {words.go}
              </Button>
            </div>
          </form>
          <div className="flex flex-col items-center gap-1">
            <Button onPress={other} testid="unlock-other">
              {words.other}
            </Button>
            <p className="text-sm">{words.otherNote}</p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
