// Photographs side by side, each with its slot, its day and its fingerprint.
import type { ReactNode } from 'react'
import type { PhotoJson } from '../ipc/generated/wire'
import { photoUrl } from '../ipc/office'
import { photos as words } from '../words/parts'

interface PhotoGridProps {
  photos: readonly PhotoJson[]
  /** Shows one large. */
  onOpen?: (photo: PhotoJson) => void
  /** What can be done with one, under it. */
  actions?: (photo: PhotoJson) => ReactNode
}

/** Thumbnails in a grid. */
export function PhotoGrid({ photos, onOpen, actions }: PhotoGridProps) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
      {photos.map((photo) => (
        <li
          key={photo.no}
          className="flex flex-col gap-1 rounded-md border border-(--line) p-2"
          data-testid={`photo-${photo.no}`}
        >
          <Thumb photo={photo} onOpen={onOpen} />
          <p className="text-sm font-bold">{photo.slot_label || words.noSlot}</p>
          <p className="text-sm break-all">{photo.caption || photo.name}</p>
          <p className="text-sm text-(--ink-soft)">{photo.taken ? `${words.taken} ${photo.taken}` : words.unknown}</p>
          <p className="text-sm text-(--ink-soft)">
            {words.hash} <span className="font-mono">{photo.sha256.slice(0, 8)}</span>
          </p>
          {actions?.(photo)}
        </li>
      ))}
    </ul>
  )
}

function Thumb({ photo, onOpen }: { photo: PhotoJson; onOpen?: (photo: PhotoJson) => void }) {
  const image = (
    <img
      src={photoUrl(`thumb/${photo.file}`)}
      alt={words.of(photo.name, photo.slot_label)}
      loading="lazy"
      className="h-32 w-full bg-(--ground-soft) object-contain"
    />
  )
  if (!onOpen) return image
  return (
    <button type="button" className="block w-full" onClick={() => onOpen(photo)}>
      {image}
    </button>
  )
}
