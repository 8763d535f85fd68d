// One photograph large: what it is taken to show, moved to another medium or slot, or struck out with a reason.
import { useState } from 'react'
import type { DisposalJson, PhotoJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Field } from '../../parts/field'
import { PhotoView } from '../../parts/photo-view'
import { ProblemList } from '../../parts/problems'
import { photoWords } from '../../words/photos'

const words = photoWords.detail

interface PhotoDetailProps {
  photo: PhotoJson
  disposal: DisposalJson
  slots: readonly { id: string; label: string }[]
  writes: boolean
  onClose: () => void
}

/** The dialog of one photograph. */
export function PhotoDetail({ photo, disposal, slots, writes, onClose }: PhotoDetailProps) {
  const place = useAct('photo_place')
  const strike = useAct('photo_void')
  const [item, setItem] = useState(photo.item)
  const [slot, setSlot] = useState(photo.slot)
  const [caption, setCaption] = useState(photo.caption)
  const [takenBy, setTakenBy] = useState(photo.taken_by)
  const [striking, setStriking] = useState(false)
  const [reason, setReason] = useState('')
  const medium = disposal.items.find((one) => one.row.no === photo.item)?.medium.no ?? ''

  const move = async () => {
    if (await place.run({ photo: photo.no, item, slot, caption, taken_by: takenBy })) onClose()
  }
  const out = async () => {
    if (await strike.run({ disposal: disposal.head.no, photo: photo.no, reason })) onClose()
  }

  return (
    <PhotoView
      photo={photo}
      alt={words.alt(photo.slot_label || photoWords.unknownSlot, medium, photo.taken)}
      onClose={onClose}
    >
      <ProblemList problems={[...place.problems, ...strike.problems]} />
      {writes && (
        <>
          <p className="field-support">{words.suggested}</p>
          <Field label={words.item}>
            {(tied) => (
              <select
                {...tied}
                className="input"
                data-testid="photo-item"
                value={item}
                onChange={(event) => setItem(event.target.value)}
              >
                <option value="">{words.none}</option>
                {disposal.items.map((one) => (
                  <option key={one.row.no} value={one.row.no}>
                    {`${one.medium.no}　${one.row.shown.serial_no ?? ''}`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.slot}>
            {(tied) => (
              <select
                {...tied}
                className="input"
                data-testid="photo-slot"
                value={slot}
                onChange={(event) => setSlot(event.target.value)}
              >
                <option value="">{words.none}</option>
                {slots.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.caption}>
            {(tied) => (
              <input
                {...tied}
                className="input wide-text"
                data-testid="photo-caption"
                value={caption}
                onChange={(event) => setCaption(event.target.value)}
              />
            )}
          </Field>
          <Field label={words.takenBy}>
            {(tied) => (
              <input
                {...tied}
                className="input wide-text"
                data-testid="photo-taken-by-of"
                value={takenBy}
                onChange={(event) => setTakenBy(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-wrap gap-3">
            <Button kind="primary" onPress={move} blocked={place.busy} testid="photo-place">
              {words.place}
            </Button>
            {!striking && (
              <Button kind="danger" onPress={() => setStriking(true)} testid="photo-strike">
                {words.strike}
              </Button>
            )}
          </div>
          {striking && (
            <div className="flex flex-col gap-2">
              <Field label={words.strikeReason} need="must" support={words.strikeExample}>
                {(tied) => (
                  <input
                    {...tied}
                    className="input wide-text"
                    data-testid="photo-strike-reason"
                    value={reason}
                    onChange={(event) => setReason(event.target.value)}
                  />
                )}
              </Field>
              <div>
                <Button kind="danger" onPress={out} blocked={strike.busy} testid="photo-strike-save">
                  {words.strikeSave}
                </Button>
              </div>
            </div>
          )}
        </>
      )}
    </PhotoView>
  )
}
