// The way into the practice store, and out of it.
import type { Boot, SessionJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { login as words } from '../../words/entry'
import { practiceWords } from '../../words/practice'

/** 「練習用データで試す」. The store is made when it is missing, which takes a moment. */
export function Practice({ onDone }: { onDone: (session: SessionJson) => void }) {
  const start = useAct('start_practice')
  const go = async () => {
    const session = await start.run({ name: '' })
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

/** 「練習をやめて戻る」, for whoever stands at the practice section's door and wants to work. */
export function LeavePractice({ onLeft }: { onLeft: (boot: Boot) => void }) {
  const leave = useAct('leave_practice')
  const go = async () => {
    const boot = await leave.run(null)
    if (boot) onLeft(boot)
  }
  return (
    <div className="flex flex-col gap-2">
      <ProblemList problems={leave.problems} />
      <div>
        <Button onPress={go} blocked={leave.busy} testid="leave-practice">
          {practiceWords.leave.goBack}
        </Button>
      </div>
    </div>
  )
}
