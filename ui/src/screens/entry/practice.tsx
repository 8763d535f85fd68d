// The way into the practice store.
import type { SessionJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { login as words } from '../../words/entry'

/** 「練習用データで試す」. The store is made when it is missing, which takes a moment. */
export function Practice({ onDone }: { onDone: (session: SessionJson) => void }) {
  const start = useAct('start_practice')
  const go = async () => {
    const session = await start.run(null)
    if (session) onDone(session)
  }
  return (
    <div className="flex flex-col gap-2">
      <ProblemList problems={start.problems} />
      <div>
        <Button onPress={go} blocked={start.busy} testid="wizard-practice">
          {start.busy ? words.practiceGoing : words.practice}
        </Button>
      </div>
    </div>
  )
}
