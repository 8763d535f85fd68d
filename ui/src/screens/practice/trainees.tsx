// The people of the practice section: who may do what, and taking the place of another.
import { useAct, useSession } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { practiceWords, trainees } from '../../words/practice'
import { useSitDown } from './sit-down'
import { Waiting } from './waiting'

const words = practiceWords.people

/** The table, with the one at work marked. */
export function Trainees() {
  const session = useSession()
  const start = useAct('start_practice')
  const sitDown = useSitDown()
  const become = async (name: string) => {
    const taken = await start.run({ name })
    if (taken) sitDown(taken)
  }
  const { columns } = words
  return (
    <section className="flex flex-col gap-2" aria-labelledby="practice-people">
      <h2 id="practice-people">{words.title}</h2>
      <p>{words.lead}</p>
      <p>{words.password}</p>
      <ProblemList problems={start.problems} />
      <table className="table" aria-label={words.table}>
        <thead>
          <tr>
            {[columns.name, columns.role, columns.tries, columns.act].map((heading) => (
              <th key={heading} scope="col" className="whitespace-nowrap">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trainees.map(({ name, role, tries }) => (
            <tr key={name} data-testid={`trainee-${name}`}>
              <td className="whitespace-nowrap">{name}</td>
              <td className="whitespace-nowrap">{role}</td>
              <td>{tries}</td>
              <td className="whitespace-nowrap">
                {name === session.name ? (
                  <span className="mark">{words.now}</span>
                ) : (
                  <Button
                    small
                    onPress={() => become(name)}
                    blocked={start.busy}
                    label={words.becomeOf(name)}
                    testid={`become-${name}`}
                  >
                    {words.become}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Waiting title={words.changing} lead={words.changingLead} open={start.busy} />
    </section>
  )
}
