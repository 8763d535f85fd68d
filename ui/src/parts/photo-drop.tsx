// Photographs dropped anywhere on a screen, or chosen from a list of files, and the report of how the batch went.
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { photoWords as words } from '../words/photos'
import { useBroughtBy } from './bring'
import { Button } from './button'
import { topmost } from './keys'
import { Notice } from './notice'
import { carriesFiles, droppedFiles } from './photo-intake'
import { ProblemText } from './problems'
import { announce } from './status'
import type { PhotoIntake } from './use-photo-intake'

/** An area that takes dropped files. It says so while files hover over it; other drags leave it alone. */
export function PhotoDropArea({
  onFiles,
  off,
  children,
}: {
  onFiles: (files: File[]) => void
  off?: boolean
  children: ReactNode
}) {
  const [over, setOver] = useState(false)
  if (off) return <div>{children}</div>

  const hover = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
    // Without this the webview would leave the program and show the picture itself.
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent) => {
    const to = event.relatedTarget
    if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false)
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    // Behind an open dialog nobody would see what became of them.
    if (topmost() > 0) return announce(words.behind)
    onFiles(droppedFiles(event.dataTransfer))
  }

  return (
    // Dropping is a second way; the file input does the same from the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: the area only listens for drops and is no control of its own
    <div
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={leave}
      onDrop={drop}
      className={over ? 'outline-4 -outline-offset-4 outline-dashed outline-key-900' : ''}
    >
      {over && (
        <p className="sticky -top-4 z-20 bg-key-900 px-4 py-2 text-center text-white" aria-hidden="true">
          {words.drop}
        </p>
      )}
      {children}
    </div>
  )
}

interface ChooserProps {
  onFiles: (files: File[]) => void
  label: string
  support?: string
  testid?: string
}

/** The visible control that chooses photographs, as many as there are. */
export function PhotoChooser({ testid = 'photo-input', ...props }: ChooserProps) {
  return <FileChooser {...props} accept="image/*" multiple testid={testid} />
}

/** The visible list-of-files control. */
export function FileChooser({
  onFiles,
  label,
  support,
  testid,
  accept,
  multiple = false,
}: ChooserProps & { accept: string; multiple?: boolean }) {
  const id = useId()
  return (
    <div className="flex flex-col items-start gap-1">
      {/* The webview's own words beside the button follow its language, not ours: the input lies unseen over our button. */}
      <label
        htmlFor={id}
        className="button relative focus-within:outline-3 focus-within:outline-black focus-within:shadow-[0_0_0_5px_var(--color-yellow-300)]"
      >
        {label}
        <input
          id={id}
          type="file"
          multiple={multiple}
          accept={accept}
          aria-describedby={support ? `${id}-support` : undefined}
          data-testid={testid}
          className="absolute inset-0 h-full w-full cursor-pointer opacity-0"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            // The same files can be chosen again after a correction.
            event.target.value = ''
            onFiles(files)
          }}
        />
      </label>
      {support && (
        <p id={`${id}-support`} className="field-support">
          {support}
        </p>
      )}
    </div>
  )
}

/** How the batch goes, how it went, and what was refused and why. */
export function IntakeReport({ intake }: { intake: PhotoIntake }) {
  const { state } = intake
  const left = state ? state.all - state.taken - state.refused.length : 0
  // Nobody who chose photographs further down would look for what became of them up here.
  const box = useBroughtBy(state && !state.running && state.refused.length > 0 ? state : null)
  return (
    <div aria-live="polite" ref={box}>
      {state?.running && (
        <div className="flex flex-wrap items-center gap-3 border border-solid-gray-420 bg-key-50 px-4 py-2">
          <span>{words.taking}</span>
          <progress
            value={state.taken + state.refused.length}
            max={state.all}
            aria-label={words.taking}
            className="w-48"
          />
          <span data-testid="photo-progress">{words.progress(state.taken + state.refused.length, state.all)}</span>
          <Button onPress={intake.stop} testid="photo-stop">
            {words.cancel}
          </Button>
        </div>
      )}
      {state && !state.running && (
        <Notice tone={state.refused.length > 0 || state.remarked.length > 0 || state.stopped ? 'warning' : 'success'}>
          <div className="flex flex-col gap-2">
            <p data-testid="photo-done">
              {state.stopped ? words.stopped(state.taken, left) : words.finished(state.taken)}
            </p>
            {state.refused.length > 0 && <p>{words.refused(state.refused.length)}</p>}
            {state.refused.length > 0 && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable from the keyboard
              <section className="max-h-72 overflow-auto" tabIndex={0} aria-label={words.refused(state.refused.length)}>
                <ul className="list-disc pl-6" data-testid="problems">
                  {state.refused.map((one) => (
                    <li key={one.name}>
                      <span className="font-bold">{one.name}</span>　
                      {one.problems.map((problem) => (
                        <ProblemText key={problem.what} problem={problem} />
                      ))}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {state.remarked.length > 0 && (
              <details data-testid="photo-remarked">
                <summary>{words.remarked(state.remarked.length)}</summary>
                <ul className="list-disc pl-6">
                  {state.remarked.flatMap((one) =>
                    one.problems.map((problem) => (
                      <li key={`${one.name} ${problem.what}`}>
                        <ProblemText problem={problem} />
                      </li>
                    )),
                  )}
                </ul>
              </details>
            )}
            <div>
              <Button onPress={intake.clear} testid="photo-report-close">
                {words.close}
              </Button>
            </div>
          </div>
        </Notice>
      )}
    </div>
  )
}
