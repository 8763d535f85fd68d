// What a register's list shows, kept: its own place comes back to it, and another screen can say what it is to show.
import type { ListRequest } from '../ipc/generated/wire'
import { keep, useKept } from './kept'

const keyOf = (register: string): string => `list/${register}`

/** The question of the list of `register`, as it was left; nothing where nobody asked anything yet. */
export function useKeptList(register: string): [ListRequest | null, (next: ListRequest | null) => void] {
  return useKept<ListRequest | null>(keyOf(register), () => null)
}

/** Says what the list of a register shows when it is opened next. */
export function keepList(request: ListRequest): void {
  keep<ListRequest | null>(keyOf(request.register), request)
}
