// The office behind the window: the only file that knows Tauri.
import { convertFileSrc, invoke, isTauri } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { Office } from './office'

/** Whether the page runs inside the program's window. */
export const inWindow = (): boolean => isTauri()

/** Turns the promise of a listener into a plain way to stop it. */
function hearing(started: Promise<() => void>): () => void {
  // Where the window refuses to be heard there is nothing to stop; the page's own timer still locks.
  const quiet = started.catch(() => () => undefined)
  return () => {
    quiet.then((stop) => stop())
  }
}

/** What a body is, in a header. Headers carry ASCII only, so it is percent-encoded. */
const saying = (request: object) => ({ headers: { 'x-request': encodeURIComponent(JSON.stringify(request)) } })

/** The office that the window's backend keeps. */
export const windowOffice: Office = {
  call: (name, request) => invoke(name, { request }),
  bytes: async (handle) => new Uint8Array(await invoke<ArrayBuffer>('printout_bytes', { handle })),
  putPhoto: (request, body) => invoke('photo_put', body, saying(request)),
  putCopy: (request, body) => invoke('certificate_put', body, saying(request)),
  photoUrl: (path) => convertFileSrc(path, 'photo'),
  onLocked: (hear) => hearing(listen('locked', () => hear())),
}
