// The frame: places on the left, the screen, what keys do now at the foot.
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import {
  ArrowLeftRight,
  ClipboardCheck,
  Database,
  FileText,
  GraduationCap,
  Handshake,
  HardDrive,
  House,
  LibraryBig,
  Lock,
  LogOut,
  NotebookPen,
  ScrollText,
  Settings,
  Trash2,
  TriangleAlert,
  Users,
} from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { useBoot, useEntrance, useSession } from '../ipc/hooks'
import { call, Refused } from '../ipc/office'
import { useWindowKey } from '../parts/keys'
import { announce, moveOn } from '../parts/status'
import { keepDrafts } from '../parts/use-draft'
import { frame, type Place, type PlaceId, placeOf, places } from '../words/frame'
import { keys } from '../words/parts'
import { practiceWords } from '../words/practice'
import { say } from '../words/problems'
import { Boundary } from './boundary'
import { KeyBar } from './key-bar'
import { Undo } from './undo'
import { useIdle } from './use-idle'

const icons: Record<PlaceId, typeof House> = {
  home: House,
  media: HardDrive,
  handling_event: NotebookPen,
  info_asset: Database,
  disposal: Trash2,
  inspection: ClipboardCheck,
  contract: Handshake,
  incident: TriangleAlert,
  people: Users,
  others: LibraryBig,
  reports: FileText,
  exchange: ArrowLeftRight,
  log: ScrollText,
  settings: Settings,
  practice: GraduationCap,
}

/** The frame around every screen of somebody at work. */
export function Frame() {
  const session = useSession()
  const { pathname } = useLocation()
  const here = placeAt(pathname)
  const { leave } = useEntrance()
  const boot = useBoot().data
  // It is the moving that puts away what was said.
  useEffect(moveOn, [pathname])
  const go = useCallback(
    async (name: 'lock' | 'log_out' | 'leave_practice') => {
      try {
        await keepDrafts()
        leave(await call(name, null))
      } catch (thrown) {
        const [first] = Refused.from(thrown).problems
        announce(first ? say(first).what : '')
      }
    },
    [leave],
  )
  const lock = useCallback(() => go('lock'), [go])
  // A locked screen does not lock again.
  useIdle(boot?.state === 'open' ? session.idle_minutes : 0, lock)
  useWindowKey('Ctrl+L', keys.lock, lock)

  return (
    <div className="frame" data-practice={session.practice || undefined}>
      <button type="button" className="skip" onClick={toPlace}>
        {frame.skip}
      </button>
      {session.practice && (
        <div className="practice" data-testid="practice-banner">
          <strong>{frame.practice}</strong>
          {boot?.practising && (
            <button
              type="button"
              className="practice-leave"
              data-testid="leave-practice"
              onClick={() => go('leave_practice')}
            >
              {practiceWords.leave.go}
            </button>
          )}
        </div>
      )}
      <aside className="side">
        <div className="px-2">
          <p className="text-lg font-bold">{frame.program}</p>
          <p className="text-sm">{session.section}</p>
        </div>
        <nav aria-label={frame.navigation}>
          <ul className="places">
            {places.map((place) => {
              const Icon = icons[place.id]
              return (
                <li key={place.id}>
                  <Link
                    to={place.to}
                    className="place"
                    data-testid={`nav-${place.id}`}
                    activeOptions={{ exact: place.to === '/' }}
                    aria-current={place === here ? 'page' : undefined}
                  >
                    <Icon size={20} aria-hidden />
                    {place.name}
                  </Link>
                </li>
              )
            })}
          </ul>
        </nav>
        <div className="side-foot">
          <p className="px-2 text-sm" data-testid="who">
            {frame.who(session.name, session.role_label)}
          </p>
          <button type="button" className="place w-full" data-testid="lock" onClick={lock}>
            <Lock size={18} aria-hidden />
            {frame.lock}
          </button>
          <button type="button" className="place w-full" data-testid="log-out" onClick={() => go('log_out')}>
            <LogOut size={18} aria-hidden />
            {frame.logOut}
          </button>
        </div>
      </aside>
      <main id="place" className="main" tabIndex={-1}>
        <Boundary key={pathname}>
          <Outlet />
        </Boundary>
      </main>
      <KeyBar />
      <Undo />
    </div>
  )
}

/** The place on the left that an address belongs to: a register without an entry of its own shows under its place. */
function placeAt(pathname: string): Place | undefined {
  const [, first = '', register = ''] = pathname.split('/')
  const kept = placeOf(first === 'register' ? register : first === 'yearend' ? 'year_end' : first)
  return kept ?? places.find((place) => place.to === `/${first}`)
}

/** Past the navigation. A link would not do: the hash belongs to the addresses of screens. */
function toPlace(): void {
  document.getElementById('place')?.focus()
}
