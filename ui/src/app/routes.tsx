// Which address shows which screen. Addresses live behind the hash, so that the window always loads the same page.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Empty } from '../parts/empty'
import { ContractCourse, ContractorCheck } from '../screens/contract'
import { DisposalCase, DisposalDraft, DisposalList } from '../screens/disposal'
import { Exchange } from '../screens/exchange'
import { HandoverCourse } from '../screens/handover'
import { Home } from '../screens/home'
import { IncidentCourse } from '../screens/incident'
import { InspectionList, InspectionOpen, InspectionSheet } from '../screens/inspection'
import { OperationLog } from '../screens/log'
import { MediaCourse, MoveChosen } from '../screens/moves'
import { OtherRegisters } from '../screens/others'
import { PracticePlace } from '../screens/practice'
import { RecordView, RegisterForm, RegisterPlace } from '../screens/register'
import { Reports } from '../screens/reports'
import { Settings, SettingsPart } from '../screens/settings'
import { StocktakeMode } from '../screens/stocktake'
import { TakeoutCourse } from '../screens/takeout'
import { YearEnd } from '../screens/year-end'
import { frame } from '../words/frame'
import { Frame } from './frame'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: () => <Empty title={frame.notFound} next={frame.notFoundNext} />,
})
const at = <P extends string>(path: P, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component })

/** What a form begins with: the medium from whose page it was opened. */
const aboutMedium = (search: Record<string, unknown>): { media?: string } =>
  typeof search.media === 'string' ? { media: search.media } : {}

const registerList = createRoute({
  getParentRoute: () => root,
  path: '/register/$register',
  component: function List() {
    const { register } = registerList.useParams()
    const acts = register === 'media' ? MoveChosen : undefined
    return <RegisterPlace key={register} register={register} acts={acts} />
  },
})
const registerForm = createRoute({
  getParentRoute: () => root,
  path: '/register/$register/new',
  validateSearch: aboutMedium,
  component: function Form() {
    const { register } = registerForm.useParams()
    const { media } = registerForm.useSearch()
    const first = media && register === 'takeout' ? { media_ids: [media] } : undefined
    return <RegisterForm key={register} register={register} first={first} />
  },
})
/** Registers whose records go through steps of their own, shown above the facts. */
const courses: Partial<Record<string, (props: { no: string }) => ReactNode>> = {
  media: MediaCourse,
  takeout: TakeoutCourse,
  contract: ContractCourse,
  incident: IncidentCourse,
  handover: HandoverCourse,
}
const registerRecord = createRoute({
  getParentRoute: () => root,
  path: '/register/$register/$no',
  component: function Record() {
    const { register, no } = registerRecord.useParams()
    const Course = courses[register]
    const course = Course ? <Course no={no} /> : null
    return <RecordView key={`${register} ${no}`} register={register} no={no} course={course} />
  },
})
const disposalDraft = createRoute({
  getParentRoute: () => root,
  path: '/disposal/new',
  validateSearch: aboutMedium,
  component: function Draft() {
    const { media } = disposalDraft.useSearch()
    return <DisposalDraft key={media} media={media} />
  },
})
const disposalCase = createRoute({
  getParentRoute: () => root,
  path: '/disposal/$no',
  component: function Case() {
    const { no } = disposalCase.useParams()
    return <DisposalCase key={no} no={no} />
  },
})
const yearEnd = createRoute({
  getParentRoute: () => root,
  path: '/yearend/$no',
  component: function Year() {
    const { no } = yearEnd.useParams()
    return <YearEnd key={no} no={no} />
  },
})
const inspectionSheet = createRoute({
  getParentRoute: () => root,
  path: '/inspection/$no',
  validateSearch: (search: Record<string, unknown>): { item?: string } =>
    typeof search.item === 'string' ? { item: search.item } : {},
  component: function Sheet() {
    const { no } = inspectionSheet.useParams()
    const { item } = inspectionSheet.useSearch()
    return <InspectionSheet key={no} no={no} item={item} />
  },
})
const stocktake = createRoute({
  getParentRoute: () => root,
  path: '/stocktake/$no',
  component: function Stocktake() {
    const { no } = stocktake.useParams()
    return <StocktakeMode key={no} no={no} />
  },
})
const contractorCheck = createRoute({
  getParentRoute: () => root,
  path: '/contractor_check/$no',
  component: function Check() {
    const { no } = contractorCheck.useParams()
    return <ContractorCheck key={no} no={no} />
  },
})
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): { form?: string; no?: string } => ({
    ...(typeof search.form === 'string' ? { form: search.form } : {}),
    ...(typeof search.no === 'string' ? { no: search.no } : {}),
  }),
  component: function Report() {
    const { form, no } = reports.useSearch()
    return <Reports key={`${form} ${no}`} form={form} no={no} />
  },
})
const settingsPart = createRoute({
  getParentRoute: () => root,
  path: '/settings/$part',
  component: function Part() {
    const { part } = settingsPart.useParams()
    return <SettingsPart key={part} part={part} />
  },
})

const tree = root.addChildren([
  at('/', Home),
  registerList,
  registerForm,
  registerRecord,
  at('/disposal', DisposalList),
  disposalDraft,
  disposalCase,
  at('/inspection', InspectionList),
  at('/inspection/new', InspectionOpen),
  inspectionSheet,
  stocktake,
  contractorCheck,
  at('/yearend', () => <YearEnd />),
  yearEnd,
  at('/others', OtherRegisters),
  reports,
  at('/exchange', Exchange),
  at('/log', OperationLog),
  at('/settings', Settings),
  settingsPart,
  at('/practice', PracticePlace),
])

/** The way through the screens. Tests pass a history in memory. */
export function frameRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({ routeTree: tree, history, defaultPreload: false, scrollRestoration: false })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof frameRouter>
  }
}
