// The door to the office: one typed call, whoever answers it (the window's backend, or the stand-in of tests).
import type { Calls, CertificatePutRequest, PhotoPutRequest, ProblemJson } from './generated/wire'

/** The name of every call. */
export type CallName = keyof Calls

/** What a call takes. */
export type Takes<K extends CallName> = Calls[K]['takes']

/** What a call gives. */
export type Gives<K extends CallName> = Calls[K]['gives']

/** Answers by field identifier, as they are sent. */
export type Answers = Calls['add']['takes']['answers']

/** Whoever answers the screens. */
export interface Office {
  /** Makes one call; rejects with [`Refused`]. */
  call<K extends CallName>(name: K, request: Takes<K>): Promise<Gives<K>>
  /** The bytes of a printed form by its handle. */
  bytes(handle: string): Promise<Uint8Array>
  /** Sends one photograph; its bytes travel beside the request. */
  putPhoto(request: PhotoPutRequest, bytes: Uint8Array): Promise<Gives<'photo_put'>>
  /** Sends the paper of a certificate; likewise. */
  putCopy(request: CertificatePutRequest, bytes: Uint8Array): Promise<Gives<'certificate_put'>>
  /** Where an image element finds a photograph: `thumb/KEY` or `shown/KEY`. */
  photoUrl(path: string): string
  /** Hears that the screen was locked without a call from here; gives back how to stop hearing. */
  onLocked(hear: () => void): () => void
}

/** A call that was answered with problems. */
export class Refused extends Error {
  readonly problems: ProblemJson[]

  constructor(problems: ProblemJson[]) {
    super(problems.map((problem) => `${problem.code} ${problem.rule} ${problem.field}`).join(', '))
    this.name = 'Refused'
    this.problems = problems
  }

  /** Reads whatever a failed call threw. Anything without problems in it is a fault of the program. */
  static from(thrown: unknown): Refused {
    if (thrown instanceof Refused) return thrown
    if (typeof thrown === 'object' && thrown !== null && 'problems' in thrown && Array.isArray(thrown.problems)) {
      return new Refused(thrown.problems)
    }
    return new Refused([problem('fault')])
  }
}

/** A problem of the screen's own making; its words come from the table of codes. */
export function problem(code: ProblemJson['code'], said: Partial<ProblemJson> = {}): ProblemJson {
  return { code, warning: false, rule: '', article: '', field: '', what: '', next: '', ...said }
}

const refused = new WeakSet<ProblemJson>()

/** Marks `problems` as the answer to what somebody just did, unlike those that merely stand in a record. */
export function refusing(problems: ProblemJson[]): ProblemJson[] {
  for (const one of problems) if (!one.warning) refused.add(one)
  return problems
}

/** Whether an act was refused with this very problem. */
export const justRefused = (one: ProblemJson): boolean => refused.has(one)

let at: Office | null = null

/** Says who answers from now on. */
export function answerBy(office: Office): void {
  at = office
}

/** Whoever answers now. Asking before anybody was named is a mistake of the program's start. */
export function office(): Office {
  if (!at) throw new Error('no office was named before the first call')
  return at
}

/** Makes one call. */
export async function call<K extends CallName>(name: K, request: Takes<K>): Promise<Gives<K>> {
  try {
    return await office().call(name, request)
  } catch (thrown) {
    throw Refused.from(thrown)
  }
}

/** The bytes of a printed form. */
export const bytes = (handle: string): Promise<Uint8Array> => office().bytes(handle)

/** Sends one photograph. */
export async function putPhoto(request: PhotoPutRequest, body: Uint8Array): Promise<Gives<'photo_put'>> {
  try {
    return await office().putPhoto(request, body)
  } catch (thrown) {
    throw Refused.from(thrown)
  }
}

/** Sends the paper of a certificate. */
export async function putCopy(request: CertificatePutRequest, body: Uint8Array): Promise<Gives<'certificate_put'>> {
  try {
    return await office().putCopy(request, body)
  } catch (thrown) {
    throw Refused.from(thrown)
  }
}

/** Where an image element finds a photograph: `thumb/KEY` or `shown/KEY`. */
export const photoUrl = (path: string): string => office().photoUrl(path)
