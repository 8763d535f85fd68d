// From the section's own store into practice: what happens to the work at hand is said before.
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { keepDrafts } from '../../parts/use-draft'
import { practiceWords as words } from '../../words/practice'
import { useSitDown } from './sit-down'
import { Waiting } from './waiting'

/** 「練習を始める」. */
export function Begin() {
  const start = useAct('start_practice')
  const sitDown = useSitDown()
  const go = async () => {
    await keepDrafts()
    const session = await start.run({ name: '' })
    if (session) sitDown(session)
  }
  return (
    <>
      <section className="card flex flex-col gap-2" aria-labelledby="practice-before">
        <h2 id="practice-before">{words.before.title}</h2>
        <p>{words.before.lead}</p>
      </section>
      <ProblemList problems={start.problems} />
      <div>
        <Button kind="primary" onPress={go} blocked={start.busy} testid="practice-start">
          {words.start}
        </Button>
      </div>
      <Waiting title={words.starting} lead={words.startingLead} open={start.busy} />
    </>
  )
}
