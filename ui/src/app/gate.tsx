// The gate: first run, login, lock or work. A locked screen keeps the work below it, unseen and out of reach.
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useBoot, useEntrance } from '../ipc/hooks'
import { forgetKept } from '../parts/kept'
import { sleepKeys } from '../parts/keys'
import { ProblemList } from '../parts/problems'
import { FirstRun, Login, Unlock } from '../screens/entry'
import { frame } from '../words/frame'
import { frameRouter } from './routes'
import { useCaret } from './use-caret'

/** Decides what the window shows. */
export function Gate() {
  const { data: boot, error } = useBoot()
  const { enter, leave } = useEntrance()
  if (error) return <ProblemList problems={error.problems} />
  if (!boot) return <p className="p-6">{frame.starting}</p>
  switch (boot.state) {
    case 'none':
      return <FirstRun onDone={enter} />
    case 'closed':
      return <Login onDone={enter} practice={boot.practice} onLeft={boot.practising ? leave : undefined} />
    case 'locked':
    case 'open':
      return (
        <Work
          key={`${boot.session?.name ?? ''} ${boot.practice}`}
          locked={boot.state === 'locked'}
          name={boot.session?.name ?? ''}
          practice={boot.practice}
          onUnlocked={enter}
          onLeft={leave}
        />
      )
  }
}

interface WorkProps {
  locked: boolean
  name: string
  practice: boolean
  onUnlocked: ReturnType<typeof useEntrance>['enter']
  onLeft: ReturnType<typeof useEntrance>['leave']
}

function Work({ locked, name, practice, onUnlocked, onLeft }: WorkProps) {
  const [router] = useState(frameRouter)
  useCaret(locked)
  useEffect(() => {
    sleepKeys(locked)
    return () => sleepKeys(false)
  }, [locked])
  // Whoever comes after this person starts at the beginning, not where this one stopped.
  useEffect(
    () => () => {
      forgetKept()
      window.location.hash = '/'
    },
    [],
  )
  return (
    <>
      <div hidden={locked} inert={locked} className="h-full">
        <RouterProvider router={router} />
      </div>
      {locked && <Unlock name={name} practice={practice} onDone={onUnlocked} onLeft={onLeft} />}
    </>
  )
}
