// The form of one move: with whom the media are from now on, where, until when; warnings are read before it closes.
import { useState } from 'react'
import type { MoveJson } from '../../ipc/generated/wire'
import { useAct, useShape } from '../../ipc/hooks'
import type { Answers } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { announce } from '../../parts/status'
import { useSaveKey } from '../../parts/use-save-key'
import { moveWords as words } from '../../words/moves'

interface MoveFormProps {
  move: MoveJson
  nos: readonly string[]
  onClose: () => void
  /** Called once it is recorded. */
  onDone: () => void
}

/** The dialog that records one move. */
export function MoveForm(props: MoveFormProps) {
  const { move, nos, onClose } = props
  return (
    <Dialog title={words.title(move.label, nos)} open onClose={onClose} wide testid={`move-${move.id}-form`}>
      <Body {...props} />
    </Dialog>
  )
}

function Body({ move, nos, onClose, onDone }: MoveFormProps) {
  const shape = useShape('media')
  const told = useShape('handling_event')
  const act = useAct('media_move')
  const [answers, setAnswers] = useState<Answers>({})
  const [warned, setWarned] = useState(false)

  const save = async () => {
    const saved = await act.run({ what: move.id, nos: [...nos], answers })
    if (!saved) return
    announce(words.saved(move.label, nos))
    if (saved.warnings.length > 0) setWarned(true)
    else onDone()
  }
  useSaveKey(warned ? onDone : save)
  if (!shape) return null

  if (warned) {
    return (
      <>
        <p>{words.warned}</p>
        <ProblemList problems={act.problems} />
        <div>
          <Button kind="primary" onPress={onDone} testid="move-warned-close">
            {words.close}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <p>{words.leads[move.id]}</p>
      <ProblemList problems={act.problems.filter((one) => ![...move.asks, ...move.tells].includes(one.field))} />
      <RecordForm
        // What is left open stays as the card has it.
        shape={marked(shape, move.asks, false)}
        answers={answers}
        onChange={setAnswers}
        problems={act.problems}
        only={move.asks}
        testid="move-fields"
      />
      <p className="field-support">{words.blank}</p>
      {told && move.tells.length > 0 && (
        <section aria-labelledby="move-told" className="flex flex-col gap-2">
          <h3 id="move-told">{words.told}</h3>
          <p className="field-support">{words.toldNote}</p>
          <RecordForm
            // Without these it does not leave the section.
            shape={marked(told, move.tells, true)}
            answers={answers}
            onChange={setAnswers}
            problems={act.problems}
            only={move.tells}
            testid="move-told-fields"
          />
        </section>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind={move.id === 'lose' ? 'danger' : 'primary'} onPress={save} blocked={act.busy} testid="save">
          {words.save}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </>
  )
}

/** A register's definition with these fields marked as needed, or not. */
function marked<S extends { fields: { id: string; required: boolean }[] }>(
  shape: S,
  fields: readonly string[],
  required: boolean,
): S {
  return { ...shape, fields: shape.fields.map((field) => (fields.includes(field.id) ? { ...field, required } : field)) }
}
