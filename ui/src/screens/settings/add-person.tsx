// A new person: login name, role, the staff record behind them, a first password.
import { useState } from 'react'
import type { ProblemJson } from '../../ipc/generated/wire'
import { useAct, useSession } from '../../ipc/hooks'
import { problem, refusing } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Field } from '../../parts/field'
import { enterMoves } from '../../parts/keys'
import { LinkField } from '../../parts/link-field'
import { PasswordField } from '../../parts/password-field'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { TextField } from '../../parts/text-field'
import { firstRun } from '../../words/entry'
import { settings } from '../../words/settings'

const words = settings.people
const fields = ['name', 'role', 'staff', 'password']

/** The form of a new person. */
export function AddPerson({ onDone }: { onDone: () => void }) {
  const { section } = useSession()
  const [name, setName] = useState('')
  const [role, setRole] = useState('clerk')
  const [staff, setStaff] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [own, setOwn] = useState<ProblemJson[]>([])
  const add = useAct('person_add')
  const problems = [...own, ...add.problems]
  const at = (field: string) => problems.filter((one) => one.field === field)

  const save = async () => {
    setOwn([])
    if (password !== again) {
      setOwn(refusing([problem('rule', { what: firstRun.differs, next: firstRun.differsNext })]))
      return
    }
    const saved = await add.run({ name: name.trim(), role, password, staff })
    if (!saved) return
    announce(words.added(name))
    onDone()
  }

  return (
    <form className="card flex flex-col gap-4" onKeyDownCapture={enterMoves} noValidate>
      <ProblemList problems={problems.filter((one) => !fields.includes(one.field))} />
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        support={words.nameSupport}
        problems={at('name')}
        testid="person-name"
      />
      <Field label={words.role} need="must" problems={at('role')}>
        {(tied) => (
          <select
            {...tied}
            className="input"
            value={role}
            data-testid="person-role"
            onChange={(event) => setRole(event.target.value)}
          >
            {settings.roles.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <LinkField
        label={words.staff}
        need="optional"
        support={words.staffSupport}
        target="staff"
        value={staff}
        onChange={setStaff}
        problems={at('staff')}
        testid="person-staff"
      />
      <PasswordField
        label={words.password}
        againLabel={firstRun.again}
        value={password}
        onChange={setPassword}
        again={again}
        onAgain={setAgain}
        weakening={[section, name]}
        problems={at('password')}
        testid="person-password"
      />
      <p className="field-support">{words.passwordSupport}</p>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} submits blocked={add.busy} testid="save">
          {settings.save}
        </Button>
        <Button onPress={onDone}>{settings.cancel}</Button>
      </div>
    </form>
  )
}
