// Asking and acting from a screen: what was read is kept until a register it stands on moves.
import { type QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ArrangementJson, Boot, ProblemJson, RegisterShape, SessionJson } from './generated/wire'
import { type CallName, call, type Gives, Refused, refusing, type Takes } from './office'

/** The calls that only read, and so may be kept and asked again. */
export type Reading =
  | 'arrangement'
  | 'boot'
  | 'contract'
  | 'contractor_check'
  | 'disposal'
  | 'draft'
  | 'forms'
  | 'handover'
  | 'history'
  | 'home'
  | 'incident'
  | 'inspection'
  | 'inspection_scores'
  | 'last'
  | 'list'
  | 'log'
  | 'log_head'
  | 'lookup'
  | 'media_course'
  | 'media_match'
  | 'people'
  | 'read_date'
  | 'record'
  | 'registers'
  | 'regulation'
  | 'settings'
  | 'stocktake'
  | 'strength'
  | 'takeout'
  | 'totals'
  | 'undoable'
  | 'year_end'

/** Calls asked anew whenever a screen opens: looking at a record is recorded each time, and the log grows with every act. */
const fresh: ReadonlySet<string> = new Set(['record', 'history', 'home', 'log', 'log_head', 'draft', 'undoable'])

/** Reads one call and keeps the answer. Pass `{ enabled: false }` while the request is not complete. */
export function useCall<K extends Reading>(
  name: K,
  request: Takes<K>,
  when: { enabled?: boolean } = {},
): UseQueryResult<Gives<K>, Refused> {
  return useQuery<Gives<K>, Refused>({
    queryKey: [name, request],
    queryFn: () => call(name, request),
    ...(fresh.has(name) ? { gcTime: 0, staleTime: 0 } : {}),
    ...when,
  })
}

/** Calls that say nothing of any register, and so stay when one moves. */
const unmoved: readonly string[] = ['boot', 'forms', 'read_date', 'regulation', 'strength', 'draft', 'arrangement']

/** Calls about one register as a whole. */
const ofOne: readonly string[] = ['list', 'lookup', 'last', 'totals']

/** Registers whose records are named on the page of another's as soon as they are made there. */
const shownBeside: Readonly<Record<string, readonly string[]>> = { contract: ['contractor_check', 'contractor_report'] }

/** Whether an answer kept under `key` may be wrong now that `registers` moved. */
function touches(key: readonly unknown[], registers: readonly string[], answer: unknown): boolean {
  const [name, request] = key
  // What a register asks moves when the section's own fields do.
  if (name === 'registers') return registers.includes('own_field')
  if (typeof name !== 'string' || unmoved.includes(name)) return false
  const about = typeof request === 'object' && request !== null && 'register' in request ? request.register : ''
  if (ofOne.includes(name)) return registers.includes(String(about))
  if (name === 'record') {
    // Looking at a record is written into the log, so it is asked again only when it or a part of it moved.
    const parts =
      typeof answer === 'object' && answer !== null && 'parts' in answer ? Object.keys(Object(answer.parts)) : []
    const beside = [...parts, ...(shownBeside[String(about)] ?? [])]
    return registers.includes(String(about)) || beside.some((other) => registers.includes(other))
  }
  return true
}

/** Lets go of every kept answer that stands on one of `registers`. */
export function refresh(client: QueryClient, registers: readonly string[]): Promise<void> {
  return client.invalidateQueries({ predicate: (query) => touches(query.queryKey, registers, query.state.data) })
}

/** What an act that went well gives: the answer, or `true` where it says nothing (`null`, as a closed dialog does). */
export type Done<K extends CallName> = NonNullable<Gives<K>> | (null extends Gives<K> ? true : never)

/** What an act gives a screen. */
export interface Acting<K extends CallName> {
  /** Does it; gives the answer, or `null` when it was refused (then `problems` says why). */
  run: (request: Takes<K>) => Promise<Done<K> | null>
  /** It is under way. */
  busy: boolean
  /** Why it was refused last time, or what was warned of. */
  problems: ProblemJson[]
  /** Forgets the problems. */
  clear: () => void
}

/** Does one act: shows its problems, and refreshes what moved. A second press while it is under way does nothing. */
export function useAct<K extends CallName>(name: K): Acting<K> {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<ProblemJson[]>([])
  const running = useRef(false)

  const run = useCallback(
    async (request: Takes<K>) => {
      if (running.current) return null
      running.current = true
      setBusy(true)
      try {
        const given = await call(name, request)
        setProblems(warnings(given))
        await refresh(client, moved(given))
        return (given ?? true) as Done<K>
      } catch (thrown) {
        setProblems(refusing(Refused.from(thrown).problems))
        return null
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [client, name],
  )
  const clear = useCallback(() => setProblems((had) => (had.length === 0 ? had : [])), [])
  return { run, busy, problems, clear }
}

function moved(given: unknown): string[] {
  if (typeof given === 'object' && given !== null && 'moved' in given && Array.isArray(given.moved)) return given.moved
  return []
}

function warnings(given: unknown): ProblemJson[] {
  if (typeof given === 'object' && given !== null && 'warnings' in given && Array.isArray(given.warnings)) {
    return given.warnings
  }
  return []
}

/** The definition of one register; `undefined` until the definitions arrived. */
export function useShape(register: string): RegisterShape | undefined {
  const { data } = useCall('registers', null)
  return useMemo(() => data?.find((shape) => shape.id === register), [data, register])
}

/** How the person at work has the list of `register` arranged, and how to change that. */
export function useArrangement(register: string): {
  arrangement: ArrangementJson
  /** Keeps it; gives what was wrong with it. */
  keep: (next: ArrangementJson) => Promise<ProblemJson[]>
} {
  const client = useQueryClient()
  const { data } = useCall('arrangement', { register, no: '' }, { enabled: register !== '' })
  const arrangement = useMemo(() => data ?? { register, columns: [], kept: [] }, [data, register])
  const keep = useCallback(
    async (next: ArrangementJson) => {
      const key = ['arrangement', { register, no: '' }]
      const before = client.getQueryData<ArrangementJson>(key)
      // Shown at once: a column must not wait for the disk.
      client.setQueryData<ArrangementJson>(key, next)
      try {
        await call('arrangement_keep', next)
        return []
      } catch (thrown) {
        client.setQueryData<ArrangementJson>(key, before)
        return Refused.from(thrown).problems
      }
    },
    [client, register],
  )
  return { arrangement, keep }
}

/** What the window found when it started, kept true through login, lock and logout. */
export function useBoot(): UseQueryResult<Boot, Refused> {
  return useCall('boot', null)
}

/** How login, lock and logout change what the window knows. */
export function useEntrance(): { enter: (session: SessionJson) => void; leave: (boot: Boot) => void } {
  const client = useQueryClient()
  return useMemo(
    () => ({
      enter: (session) => {
        // Who unlocks goes on; whoever sits down in another's place finds nothing of what that one read.
        if (client.getQueryData<Boot>(['boot', null])?.state !== 'locked') {
          client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'boot' })
        }
        client.setQueryData<Boot>(['boot', null], (boot) => ({
          version: boot?.version ?? '',
          has_practice: session.practice || (boot?.has_practice ?? false),
          practice: session.practice,
          // A practice store that was come to from elsewhere stands beside that; the only one stands beside nothing.
          practising: session.practice && (boot?.practising || !boot?.practice),
          state: 'open',
          session,
          profiles: [],
        }))
      },
      leave: (boot) => {
        // Whoever leaves takes what was read along: nothing of it stays behind in memory.
        if (boot.state !== 'locked') client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'boot' })
        client.setQueryData<Boot>(['boot', null], boot)
      },
    }),
    [client],
  )
}

const nobody: SessionJson = {
  name: '',
  role: '',
  role_label: '',
  section: '',
  practice: false,
  today: '',
  today_words: '',
  fy: '',
  idle_minutes: 0,
  may: [],
}

/** Who is at work. Before anybody is, a session that may do nothing. */
export function useSession(): SessionJson {
  return useBoot().data?.session ?? nobody
}
