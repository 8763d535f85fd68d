// The one guard for Japanese input: a key that belongs to a conversion is nobody else's.

interface Pressed {
  isComposing?: boolean
  keyCode: number
  nativeEvent?: { isComposing?: boolean }
}

/** Whether the key belongs to an input method. Some send no `isComposing` with the confirming Enter, but always 229. */
export function composing(event: Pressed): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229
}
