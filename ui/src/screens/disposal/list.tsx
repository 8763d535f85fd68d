// The list of disposals, and the way to a new one.
import { useNavigate } from '@tanstack/react-router'
import { useSession, useShape } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Empty } from '../../parts/empty'
import { useKeptList } from '../../parts/kept-list'
import { useShortcut } from '../../parts/keys'
import { listOf, RegisterList } from '../../parts/register-list'
import { disposalWords as words } from '../../words/disposal'
import { keys } from '../../words/parts'

/** 廃棄・消去: every 伺, newest first, of this 年度 unless the person asks for more. */
export function DisposalList() {
  const navigate = useNavigate()
  const session = useSession()
  const shape = useShape('disposal')
  const [kept, setRequest] = useKeptList('disposal')
  const request = kept ?? listOf('disposal', session.fy)
  const draft = () => navigate({ to: '/disposal/new' })
  const mayWrite = session.may.includes('write')
  useShortcut('F3', keys.fresh, draft, mayWrite)
  const button = mayWrite ? (
    <Button kind="primary" onPress={draft} testid="new-record">
      {words.draftNew}
    </Button>
  ) : null

  return (
    <section className="flex h-full min-h-0 flex-col gap-4" aria-labelledby="disposal-list">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 id="disposal-list">{words.place}</h1>
        {button}
      </div>
      {shape && (
        <RegisterList
          shape={shape}
          request={request}
          onRequest={setRequest}
          onOpen={(no) => navigate({ to: '/disposal/$no', params: { no } })}
          empty={<Empty title={words.listEmpty.title} next={words.listEmpty.next} action={null} />}
        />
      )}
    </section>
  )
}
