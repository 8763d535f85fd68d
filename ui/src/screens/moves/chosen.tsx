// 動かす, for the rows chosen in the list of media: one move for all of them, in one act.
import { useState } from 'react'
import type { MoveJson } from '../../ipc/generated/wire'
import { useCall } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { Empty } from '../../parts/empty'
import { ProblemList } from '../../parts/problems'
import { moveWords as words } from '../../words/moves'
import { MoveForm } from './move-form'

/** The button beside the chosen rows, and what it opens. */
export function MoveChosen({ nos, onDone }: { nos: readonly string[]; onDone: () => void }) {
  const [choosing, setChoosing] = useState(false)
  const [move, setMove] = useState<MoveJson | null>(null)
  return (
    <>
      <button type="button" className="plain-button" data-testid="move-chosen" onClick={() => setChoosing(true)}>
        {words.chosen}
      </button>
      {choosing && !move && (
        <Dialog title={words.chosenTitle(nos.length)} open onClose={() => setChoosing(false)} testid="move-choose">
          <Ways nos={nos} onChoose={setMove} />
        </Dialog>
      )}
      {move && (
        <MoveForm
          move={move}
          nos={nos}
          onClose={() => setMove(null)}
          onDone={() => {
            setMove(null)
            setChoosing(false)
            onDone()
          }}
        />
      )}
    </>
  )
}

function Ways({ nos, onChoose }: { nos: readonly string[]; onChoose: (move: MoveJson) => void }) {
  const { data, error } = useCall('media_course', { nos: [...nos] })
  if (error) return <ProblemList problems={error.problems} />
  if (!data) return null
  if (data.moves.length === 0) return <Empty title={words.chosenNone} next={words.chosenNoneNext} action={null} />
  return (
    <>
      <p>{words.chosenLead}</p>
      <div className="flex flex-wrap gap-3">
        {data.moves.map((one) => (
          <Button
            key={one.id}
            kind={one.id === 'lose' ? 'danger' : 'plain'}
            onPress={() => onChoose(one)}
            testid={`move-${one.id}`}
          >
            {one.label}
          </Button>
        ))}
      </div>
    </>
  )
}
