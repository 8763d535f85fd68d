// The list of inspections with the scores over the years, and the way to a new one.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListRequest } from '../../ipc/generated/wire'
import { useCall, useSession, useShape } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Empty } from '../../parts/empty'
import { useShortcut } from '../../parts/keys'
import { listOf, RegisterList } from '../../parts/register-list'
import { inspectionWords as words } from '../../words/inspection'
import { keys } from '../../words/parts'
import { Scores } from './scores'

/** 点検: every inspection of every 年度, newest first: last year's is what a person looks for here. */
export function InspectionList() {
  const navigate = useNavigate()
  const session = useSession()
  const shape = useShape('inspection')
  const scores = useCall('inspection_scores', null)
  const mayOpen = session.may.includes('keep')
  const open = () => navigate({ to: '/inspection/new' })
  useShortcut('F3', keys.fresh, open, mayOpen)
  const [request, setRequest] = useState<ListRequest>(() => listOf('inspection'))

  return (
    <section className="flex flex-col gap-6" aria-labelledby="inspection-list">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 id="inspection-list">{words.place}</h1>
        {mayOpen && (
          <Button kind="primary" onPress={open} testid="new-record">
            {words.openNew}
          </Button>
        )}
      </div>
      <div className="flex h-72 flex-col">
        {shape && (
          <RegisterList
            shape={shape}
            request={request}
            onRequest={setRequest}
            onOpen={(no) => navigate({ to: '/inspection/$no', params: { no } })}
            empty={<Empty title={words.listEmpty.title} next={words.listEmpty.next} action={null} />}
          />
        )}
      </div>
      {scores.data && scores.data.length > 0 && <Scores years={scores.data} />}
    </section>
  )
}
