// Dropping files on one small place of a screen whose whole page takes drops as well.
import { type DragEvent, useState } from 'react'
import { carriesFiles, droppedFiles } from './photo-intake'

/** What a place that takes files hands to its element. */
export interface FileDrop {
  /** Files hover over it. */
  over: boolean
  onDragOver: (event: DragEvent) => void
  onDragLeave: () => void
  onDrop: (event: DragEvent) => void
}

/** Takes dropped files; none where `onFiles` is null. */
export function useFileDrop(onFiles: ((files: File[]) => void) | null): FileDrop {
  const [over, setOver] = useState(false)
  const takes = (event: DragEvent) => onFiles !== null && carriesFiles(event.dataTransfer)
  return {
    over,
    onDragOver: (event) => {
      if (!takes(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event) => {
      setOver(false)
      if (!takes(event)) return
      event.preventDefault()
      // The page around this place would take the files for itself.
      event.stopPropagation()
      onFiles?.(droppedFiles(event.dataTransfer))
    },
  }
}
