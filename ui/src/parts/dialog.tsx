// A dialog: it holds the focus, Esc closes it, and the focus goes back where it was.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { dialogs } from '../words/parts'
import { Depth, useDeeper } from './keys'
import { useSaveKey } from './use-save-key'

interface DialogProps {
  title: string
  open: boolean
  /** The way out; without one it is only waited in, and nothing under it is reached. */
  onClose?: () => void
  children: ReactNode
  /** For tables and pages. */
  wide?: boolean
  /** What F12 and Ctrl+Enter do while it is open; a form inside may have saving keys of its own instead. */
  onSave?: () => void
  testid?: string
}

/** A modal dialog with its title and a way out. */
export function Dialog({ title, open, onClose, children, wide, onSave, testid }: DialogProps) {
  const depth = useDeeper(open)
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      onOpenChange={(stays) => !stays && onClose?.()}
      isDismissable={false}
      isKeyboardDismissDisabled={!onClose}
    >
      <Modal className="dialog" data-wide={wide || undefined}>
        <AriaDialog className="outline-none" data-testid={testid}>
          <div className="flex items-center justify-between gap-4 border-b border-(--line) px-5 py-3">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {onClose && (
              <button type="button" className="plain-button inline-flex items-center gap-1" onClick={onClose}>
                <X size={18} aria-hidden />
                {dialogs.close}
              </button>
            )}
          </div>
          <div className="flex flex-col gap-4 p-5">
            <Depth.Provider value={depth}>
              {onSave && <SaveKey onSave={onSave} />}
              {children}
            </Depth.Provider>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The saving keys, in force inside the dialog and not under it. */
function SaveKey({ onSave }: { onSave: () => void }) {
  useSaveKey(onSave)
  return null
}
