// Taking in photographs one after another: progress after each, refusals kept with the file's name, stoppable between files.
import type { ProblemJson } from '../ipc/generated/wire'

/** A file and what is said of it. */
export interface Told {
  name: string
  problems: ProblemJson[]
}

/** How far a batch has come. */
export interface IntakeState {
  /** Files in the batch. */
  all: number
  /** Files taken in. */
  taken: number
  /** Files refused, with the reasons. */
  refused: Told[]
  /** Files taken in of which something is remarked on. */
  remarked: Told[]
  /** Still working. */
  running: boolean
  /** The person stopped it. */
  stopped: boolean
}

/** Takes one file; gives what is remarked on, or the problems that refused it. */
export type TakeOne = (file: File) => Promise<ProblemJson[]>

/** Names in the order a person counts: `IMG_2` before `IMG_10`, so that suggested slots follow the order of shooting. */
export function inShootingOrder(files: readonly File[]): File[] {
  const order = new Intl.Collator('ja', { numeric: true, sensitivity: 'base' })
  return [...files].sort((a, b) => order.compare(a.name, b.name))
}

/** Takes `files` in shooting order, telling `report` after each; stops between files once `signal` is aborted. */
export async function takeAll(
  files: readonly File[],
  takeOne: TakeOne,
  report: (state: IntakeState) => void,
  signal: AbortSignal,
): Promise<IntakeState> {
  let state: IntakeState = { all: files.length, taken: 0, refused: [], remarked: [], running: true, stopped: false }
  report(state)
  for (const file of inShootingOrder(files)) {
    if (signal.aborted) {
      state = { ...state, stopped: true }
      break
    }
    const problems = await takeOne(file)
    const told = { name: file.name, problems }
    if (problems.some((one) => !one.warning)) state = { ...state, refused: [...state.refused, told] }
    else if (problems.length > 0) state = { ...state, taken: state.taken + 1, remarked: [...state.remarked, told] }
    else state = { ...state, taken: state.taken + 1 }
    report(state)
  }
  state = { ...state, running: false }
  report(state)
  return state
}

/** The files of a drop; a drag of text or of a page element gives none. */
export function droppedFiles(transfer: DataTransfer | null): File[] {
  return transfer ? [...transfer.files] : []
}

/** Whether a drag carries files, so that only those light up the page. */
export function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer ? [...transfer.types].includes('Files') : false
}
