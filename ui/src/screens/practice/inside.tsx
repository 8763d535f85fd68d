// Inside the practice section: who can be tried, its records made anew, and the way back.
import { useState } from 'react'
import { useAct, useBoot, useEntrance } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { ProblemList } from '../../parts/problems'
import { practiceWords as words } from '../../words/practice'
import { useSitDown } from './sit-down'
import { Trainees } from './trainees'
import { Waiting } from './waiting'

/** Everything that can be done about practising itself. */
export function Inside() {
  const besideSomething = useBoot().data?.practising
  return (
    <>
      <Trainees />
      <Anew />
      {besideSomething && <Leave />}
    </>
  )
}

function Anew() {
  const anew = useAct('practice_anew')
  const sitDown = useSitDown()
  const [asking, setAsking] = useState(false)
  const stop = () => setAsking(false)
  const go = async () => {
    setAsking(false)
    const session = await anew.run(null)
    if (session) sitDown(session)
  }
  return (
    <section className="flex flex-col gap-2" aria-labelledby="practice-anew">
      <h2 id="practice-anew">{words.anew.title}</h2>
      <p>{words.anew.lead}</p>
      <ProblemList problems={anew.problems} />
      <div>
        <Button onPress={() => setAsking(true)} blocked={anew.busy} testid="practice-anew">
          {words.anew.go}
        </Button>
      </div>
      <Dialog title={words.anew.ask} open={asking} onClose={stop} testid="practice-anew-ask">
        <p>{words.anew.askLead}</p>
        <div className="flex flex-wrap gap-3">
          <Button kind="danger" onPress={go} testid="practice-anew-go">
            {words.anew.yes}
          </Button>
          <Button onPress={stop}>{words.anew.no}</Button>
        </div>
      </Dialog>
      <Waiting title={words.anew.making} lead={words.anew.makingLead} open={anew.busy} />
    </section>
  )
}

function Leave() {
  const leaving = useAct('leave_practice')
  const { leave } = useEntrance()
  const go = async () => {
    const boot = await leaving.run(null)
    if (boot) leave(boot)
  }
  return (
    <section className="flex flex-col gap-2" aria-labelledby="practice-leave">
      <h2 id="practice-leave">{words.leave.title}</h2>
      <p>{words.leave.lead}</p>
      <ProblemList problems={leaving.problems} />
      <div>
        <Button onPress={go} blocked={leaving.busy} testid="practice-leave">
          {words.leave.go}
        </Button>
      </div>
    </section>
  )
}
