// Two sounds for hands that cannot look: one high for ○, two low for ×. They say nothing that the screen does not.

let context: AudioContext | null = null

/** Sounds once; a PC without sound stays silent. */
export function chime(good: boolean): void {
  try {
    context ??= new AudioContext()
    const notes = good ? [880] : [220, 196]
    for (const [at, pitch] of notes.entries()) note(context, pitch, at * 0.18)
  } catch {
    context = null
  }
}

function note(on: AudioContext, pitch: number, after: number): void {
  const start = on.currentTime + after
  const tone = on.createOscillator()
  const loudness = on.createGain()
  tone.type = pitch > 400 ? 'sine' : 'square'
  tone.frequency.value = pitch
  // Faded at both ends: an edge would click.
  loudness.gain.setValueAtTime(0, start)
  loudness.gain.linearRampToValueAtTime(0.15, start + 0.01)
  loudness.gain.linearRampToValueAtTime(0, start + 0.15)
  tone.connect(loudness).connect(on.destination)
  tone.start(start)
  tone.stop(start + 0.16)
}
