// Telling a barcode reader from a hand: a reader types its label faster than anybody, and ends it with Enter.

/** What of a key press counts here: the key by its place on the keyboard, whatever an input method makes of it. */
export interface Press {
  code: string
  shiftKey: boolean
  /** When, in milliseconds on any clock that runs evenly. */
  timeStamp: number
}

/** Longer than this between two keys, in milliseconds, and it was a hand. */
const HAND = 60

/** Shorter than this and it was a hand that is quick at Enter. */
const SHORT = 4

/** Hears key presses one after the other. With the IME on, what it heard is the label and what stands in the field is not. */
export class ScanEar {
  private heard = ''
  private last = Number.NEGATIVE_INFINITY

  /** Gives the label when its closing Enter comes in the same breath, and nothing else. */
  hear(press: Press): string | null {
    const breath = press.timeStamp - this.last <= HAND
    if (press.code.startsWith('Shift')) return null
    this.last = press.timeStamp
    if (!breath) this.heard = ''
    if (press.code === 'Enter' || press.code === 'NumpadEnter') {
      const label = this.heard
      this.heard = ''
      return label.length >= SHORT ? label : null
    }
    this.heard += letterOf(press)
    return null
  }
}

const signs: Record<string, string> = {
  Minus: '-',
  NumpadSubtract: '-',
  Period: '.',
  NumpadDecimal: '.',
  Slash: '/',
  NumpadDivide: '/',
  Space: ' ',
}

/** The sign on a key; labels know letters, digits and a few strokes that lie in the same place on every keyboard. */
function letterOf({ code, shiftKey }: Press): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shiftKey ? letter : letter.toLowerCase()
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? signs[code] ?? ''
}
