// Photographs in their slots: a row per medium, a column per moment, the gaps named; files can be dropped into a slot.
import { useState } from 'react'
import type { DisposalItemJson, DisposalJson, PhotoJson } from '../../ipc/generated/wire'
import { useShape } from '../../ipc/hooks'
import { photoUrl } from '../../ipc/office'
import { Notice } from '../../parts/notice'
import { PhotoChooser } from '../../parts/photo-drop'
import { PhotoGrid } from '../../parts/photo-grid'
import { TextField } from '../../parts/text-field'
import { useFileDrop } from '../../parts/use-file-drop'
import type { PhotoIntake } from '../../parts/use-photo-intake'
import { disposalWords } from '../../words/disposal'
import { photoWords as words } from '../../words/photos'
import { PhotoDetail } from './photo-detail'

interface PhotoBoardProps {
  disposal: DisposalJson
  intake: PhotoIntake
  /** 撮影者 of what is taken in next. */
  takenBy: string
  onTakenBy: (takenBy: string) => void
  writes: boolean
}

/** One slot of the board. */
interface Slot {
  id: string
  label: string
}

/** 写真. */
export function PhotoBoard({ disposal, intake, takenBy, onTakenBy, writes }: PhotoBoardProps) {
  const shape = useShape('photo')
  const slots: Slot[] = shape?.fields.find((field) => field.id === 'slot')?.choices ?? []
  const [shown, setShown] = useState('')
  const [onlyGaps, setOnlyGaps] = useState(false)
  const gaps = disposal.items.reduce((sum, item) => sum + item.gaps.length, 0)
  const photos = [...disposal.loose, ...disposal.items.flatMap((item) => item.photos)]
  const opened = photos.find((photo) => photo.no === shown)
  const items = onlyGaps ? disposal.items.filter((item) => item.gaps.length > 0) : disposal.items

  return (
    <section id="disposal-photos" className="card flex flex-col gap-3" aria-labelledby="disposal-photos-title">
      <h2 id="disposal-photos-title">{disposalWords.case.photos}</h2>
      {writes && (
        <>
          <TextField
            label={words.takenBy}
            need="optional"
            support={words.takenBySupport}
            value={takenBy}
            onChange={onTakenBy}
            testid="photo-taken-by"
          />
          <PhotoChooser label={words.choose} support={words.chooseSupport} onFiles={(files) => intake.take(files)} />
        </>
      )}
      {gaps > 0 && (
        <p className="font-bold" data-testid="photo-gaps">
          {words.gaps(gaps)}
        </p>
      )}
      {disposal.loose.length > 0 && (
        <Notice tone="warning">
          <p className="font-bold">{words.loose}</p>
          <p>{words.looseSupport}</p>
          <PhotoGrid photos={disposal.loose} onOpen={(photo) => setShown(photo.no)} />
        </Notice>
      )}
      <label className="option">
        <input type="checkbox" checked={onlyGaps} onChange={(event) => setOnlyGaps(event.target.checked)} />
        {words.onlyGaps}
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable from the keyboard */}
      <section className="max-h-144 overflow-auto" tabIndex={0} aria-label={words.table}>
        <table className="table">
          <thead className="sticky top-0 z-10">
            <tr>
              <th scope="col">{words.medium}</th>
              {slots.map((slot) => (
                <th scope="col" key={slot.id}>
                  {slot.label}
                </th>
              ))}
              <th scope="col">{words.gapsTitle}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <BoardRow
                key={item.row.no}
                item={item}
                slots={slots}
                onOpen={setShown}
                take={writes ? intake.take : null}
              />
            ))}
          </tbody>
        </table>
      </section>
      {opened && (
        <PhotoDetail photo={opened} disposal={disposal} slots={slots} writes={writes} onClose={() => setShown('')} />
      )}
    </section>
  )
}

interface BoardRowProps {
  item: DisposalItemJson
  slots: readonly Slot[]
  onOpen: (photo: string) => void
  take: PhotoIntake['take'] | null
}

function BoardRow({ item, slots, onOpen, take }: BoardRowProps) {
  const unplaced = item.photos.filter((photo) => photo.slot === '')
  return (
    <tr>
      <th scope="row">
        <p className="whitespace-nowrap">{item.medium.no}</p>
        <p className="font-mono text-dns-14N-130 font-normal">{item.row.shown.serial_no}</p>
        {unplaced.map((photo) => (
          <Thumb key={photo.no} photo={photo} label={words.open(words.unknownSlot, item.medium.no)} onOpen={onOpen} />
        ))}
      </th>
      {slots.map((slot) => (
        <SlotCell
          key={slot.id}
          slot={slot}
          medium={item.medium.no}
          photos={item.photos.filter((photo) => photo.slot === slot.id)}
          wanted={item.gaps.some((gap) => gap.includes(slot.label))}
          onOpen={onOpen}
          onFiles={take && ((files) => take(files, { item: item.row.no, slot: slot.id }))}
        />
      ))}
      <td className={item.gaps.length > 0 ? 'text-error-2' : ''}>
        {item.gaps.length > 0 ? item.gaps.join('、') : words.noGaps}
      </td>
    </tr>
  )
}

interface SlotCellProps {
  slot: Slot
  medium: string
  photos: readonly PhotoJson[]
  /** The regulation asks for a photograph here and there is none. */
  wanted: boolean
  onOpen: (photo: string) => void
  onFiles: ((files: File[]) => void) | null
}

function SlotCell({ slot, medium, photos, wanted, onOpen, onFiles }: SlotCellProps) {
  const { over, ...drop } = useFileDrop(onFiles)
  return (
    <td {...drop} data-testid={`slot-${medium}-${slot.id}`} className={`min-w-24 ${over ? 'bg-key-100' : ''}`}>
      {over && <span className="text-dns-14N-130">{words.dropCell(slot.label)}</span>}
      <div className="flex flex-wrap gap-1">
        {photos.map((photo) => (
          <Thumb key={photo.no} photo={photo} label={words.open(slot.label, medium)} onOpen={onOpen} />
        ))}
      </div>
      {photos.length === 0 && !over && (
        <span
          className={wanted ? 'mark' : 'text-dns-14N-130 text-solid-gray-700'}
          data-tone={wanted ? 'error' : undefined}
        >
          {wanted ? words.wanted : words.empty}
        </span>
      )}
    </td>
  )
}

function Thumb({ photo, label, onOpen }: { photo: PhotoJson; label: string; onOpen: (photo: string) => void }) {
  return (
    <button type="button" className="block" onClick={() => onOpen(photo.no)} data-testid={`photo-${photo.no}`}>
      <img
        src={photoUrl(`thumb/${photo.file}`)}
        alt={label}
        loading="lazy"
        width={88}
        height={66}
        className="h-16.5 w-22 bg-solid-gray-50 object-cover"
      />
    </button>
  )
}
