// One photograph large, with what is known of it: when it was taken, the file's name, the fingerprint of the original.
import type { ReactNode } from 'react'
import type { PhotoJson } from '../ipc/generated/wire'
import { photoUrl } from '../ipc/office'
import { photos as words } from '../words/parts'
import { Dialog } from './dialog'
import { FactTable } from './fact-table'

interface PhotoViewProps {
  photo: PhotoJson
  /** What it shows, for those who cannot see it. */
  alt: string
  onClose: () => void
  /** What can be done with it, beside it. */
  children?: ReactNode
}

/** The dialog of one photograph. */
export function PhotoView({ photo, alt, onClose, children }: PhotoViewProps) {
  return (
    <Dialog title={words.title} open onClose={onClose} wide testid="photo-view">
      <div className="grid gap-4 md:grid-cols-2">
        <img
          src={photoUrl(`shown/${photo.file}`)}
          alt={alt}
          className="max-h-[60vh] w-full bg-solid-gray-50 object-contain"
        />
        <div className="flex min-w-0 flex-col gap-4">
          <FactTable
            facts={[
              { label: words.takenAt, value: photo.taken || words.noTaken },
              { label: words.takenBy, value: photo.taken_by || words.noTakenBy },
              { label: words.name, value: photo.name },
              { label: words.sha256, value: <span className="font-mono break-all">{photo.sha256}</span> },
            ]}
          />
          {children}
        </div>
      </div>
    </Dialog>
  )
}
