// The one field of stock-taking: labels go in, ended by Enter, by hand or by a barcode reader, with the IME on or off.
import { forwardRef, type KeyboardEvent, useImperativeHandle, useRef } from 'react'
import { Button } from '../../parts/button'
import { Field } from '../../parts/field'
import { composing, ScanEar } from '../../parts/keys'
import { stocktakeWords as words } from '../../words/stocktake'

/** What the screen may ask of the field. */
export interface ScanBoxHandle {
  focus: () => void
}

/** The field keeps the focus after each label; nothing takes it from another place unasked. */
export const ScanBox = forwardRef<ScanBoxHandle, { onLabel: (label: string) => void }>(function ScanBox(
  { onLabel },
  handle,
) {
  const box = useRef<HTMLInputElement>(null)
  const ear = useRef(new ScanEar())
  useImperativeHandle(handle, () => ({ focus: () => box.current?.focus() }))

  const take = (label: string) => {
    if (box.current) box.current.value = ''
    if (label.trim()) onLabel(label.trim())
  }

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const scanned = ear.current.hear(event.nativeEvent)
    if (composing(event)) {
      if (scanned === null) return
      // The reader typed into a conversion: leaving the field ends it, and what it made of the label is let go.
      event.preventDefault()
      box.current?.blur()
      take(scanned)
      box.current?.focus()
      return
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    take(box.current?.value ?? '')
  }

  return (
    <Field label={words.label} support={words.labelSupport}>
      {(tied) => (
        <span className="flex flex-wrap items-center gap-3">
          <input
            {...tied}
            ref={box}
            className="input scan-box"
            autoComplete="off"
            spellCheck={false}
            data-testid="scan"
            onKeyDown={press}
          />
          <Button
            onPress={() => {
              take(box.current?.value ?? '')
              box.current?.focus()
            }}
            testid="scan-go"
          >
            {words.count}
          </Button>
        </span>
      )}
    </Field>
  )
})
