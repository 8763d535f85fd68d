// An office in memory: what screen tests, and the pages without a window, talk to. No rule of the real office lives here.
import type { StoreState } from './generated/wire'
import { type Gives, type Office, problem, Refused } from './office'
import { arrangements } from './standin-arrangement'
import { contracts } from './standin-contract'
import { seedCheck } from './standin-contractor-check'
import { type Answering, Desk } from './standin-desk'
import { disposals, putCertificateCopy, putDisposalPhoto } from './standin-disposal'
import { seedDisposals } from './standin-disposal-seed'
import { exchanges } from './standin-exchange'
import { incidents } from './standin-incident'
import { inspections, putInspectionPhoto } from './standin-inspection'
import { seedInspections } from './standin-inspection-seed'
import { moves } from './standin-moves'
import { pagesOf, prints } from './standin-print'
import { records } from './standin-records'
import { seedRegisters } from './standin-registers-seed'
import { home, seed } from './standin-seed'
import { doorIn, entrance, sessionOf, traineeOf } from './standin-session'
import { seedStocktake, stocktakes } from './standin-stocktake'
import { seedTakeouts, takeouts } from './standin-takeout'
import { seedTurn, turns } from './standin-turn'

/** A stand-in, with what tests look at behind the screens. */
export interface StandIn extends Office {
  desk: Desk
  /** Locks the screen from outside, as the window's backend does. */
  lockNow: () => void
}

interface Start {
  /** `none` for a first run, `closed` for a login, `open` with somebody at work. */
  state?: StoreState
  /** Whose session it is: `manager`, `officer`, `clerk` or `auditor`. */
  role?: string
  /** In the practice section: `beside` the section's own store, or the `only` store there is. */
  practice?: 'beside' | 'only'
  /** Without the sample section. */
  bare?: boolean
}

const grey =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="160" height="120"%3E%3Crect width="160" height="120" fill="%23ccc"/%3E%3C/svg%3E'

/** Makes a stand-in. Each is an office of its own, so that tests do not meet. */
export function standIn({ state = 'open', role = 'manager', practice, bare = false }: Start = {}): StandIn {
  const desk = new Desk()
  const door = doorIn(state)
  door.practice = practice !== undefined
  door.beside = practice === 'beside' ? 'closed' : null
  const fill = () => {
    seed(desk)
    seedDisposals(desk)
    seedInspections(desk)
    seedRegisters(desk)
    seedTakeouts(desk)
    seedStocktake(desk)
    seedCheck(desk)
    seedTurn(desk)
  }
  const anew = () => {
    desk.empty()
    fill()
  }
  if (!bare) fill()
  if (state === 'open' || state === 'locked') {
    desk.session = sessionOf(practice ? traineeOf(role) : '課長A', role, practice !== undefined)
  }

  const answering: Answering = {
    ...records,
    ...arrangements,
    ...entrance(door, anew),
    home: (_, at) => home(at),
    ...disposals,
    ...inspections,
    ...prints,
    ...exchanges,
    ...takeouts,
    ...moves,
    ...stocktakes,
    ...contracts,
    ...incidents,
    ...turns,
  }
  const locked = new Set<() => void>()

  return {
    desk,
    lockNow: () => {
      door.state = 'locked'
      for (const hear of locked) hear()
    },
    call: async (name, request) => {
      const answer = answering[name]
      if (!answer) throw new Refused([problem('fault', { what: `この台には「${name}」がありません。` })])
      const given: Gives<typeof name> = await answer(request, desk)
      // Screens get copies, as they do from the real office.
      return structuredClone(given)
    },
    bytes: async (handle) => pagesOf(handle),
    putPhoto: async (request, bytes) =>
      structuredClone(
        request.register === 'inspection'
          ? putInspectionPhoto(request, bytes, desk)
          : putDisposalPhoto(request, bytes, desk),
      ),
    putCopy: async (request, bytes) => structuredClone(putCertificateCopy(request, bytes, desk)),
    photoUrl: () => grey,
    onLocked: (hear) => {
      locked.add(hear)
      return () => locked.delete(hear)
    },
  }
}
