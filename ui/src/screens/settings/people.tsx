// Who may log in, in which role: adding, changing, ending.
import { useState } from 'react'
import type { PersonJson } from '../../ipc/generated/wire'
import { useAct, useCall, useSession } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { settings } from '../../words/settings'
import { AddPerson } from './add-person'

const words = settings.people

/** 使う人と鍵. */
export function People() {
  const { data: people, error } = useCall('people', null)
  const session = useSession()
  const role = useAct('person_role')
  const [ending, setEnding] = useState<PersonJson | null>(null)
  const [turning, setTurning] = useState<{ name: string; role: string } | null>(null)
  const [adding, setAdding] = useState(false)
  const may = session.may.includes('appoint')

  const change = async (name: string, next: string) => {
    if (await role.run({ name, role: next })) announce(settings.saved)
  }
  const turn = async () => {
    if (turning) await change(turning.name, turning.role)
    setTurning(null)
  }
  const end = async () => {
    if (ending) await change(ending.name, '')
    setEnding(null)
  }

  return (
    <>
      {!may && <p>{settings.notAllowed}</p>}
      <ProblemList problems={[...(error?.problems ?? []), ...role.problems]} />
      <table className="table" aria-label={words.table}>
        <thead>
          <tr>
            {[words.name, words.role, words.staff, words.standing, words.act].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people?.map((person) => (
            <tr key={person.name} data-testid={`person-${person.name}`}>
              <td>{person.name}</td>
              <td>
                {may && !person.disabled && person.name !== session.name ? (
                  <select
                    className="input"
                    aria-label={words.roleOf(person.name)}
                    value={person.role}
                    onChange={(event) => setTurning({ name: person.name, role: event.target.value })}
                  >
                    {settings.roles.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.label}
                      </option>
                    ))}
                  </select>
                ) : (
                  person.role_label
                )}
              </td>
              <td>{person.staff}</td>
              <td>{person.disabled ? words.ended : words.active}</td>
              <td>
                {may && !person.disabled && person.name !== session.name && (
                  <Button small kind="danger" onPress={() => setEnding(person)} label={`${person.name} ${words.end}`}>
                    {words.end}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {may && !adding && (
        <div>
          <Button kind="primary" onPress={() => setAdding(true)} testid="person-add">
            {words.add}
          </Button>
        </div>
      )}
      {adding && <AddPerson onDone={() => setAdding(false)} />}
      {turning && (
        <Dialog title={words.turnTitle(turning.name)} open onClose={() => setTurning(null)} testid="person-turn">
          <p>{words.turnLead(settings.roles.find((one) => one.id === turning.role)?.label ?? '')}</p>
          <div className="flex flex-wrap gap-3">
            <Button kind="primary" onPress={turn} blocked={role.busy} testid="person-turn-go">
              {words.change}
            </Button>
            <Button onPress={() => setTurning(null)}>{words.back}</Button>
          </div>
        </Dialog>
      )}
      <Dialog title={ending ? words.endTitle(ending.name) : ''} open={ending !== null} onClose={() => setEnding(null)}>
        <p>{words.endLead}</p>
        <div>
          <Button kind="danger" onPress={end} testid="person-end">
            {words.endGo}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
