// Words of the frame: places, lock, keys, and what is said when the program itself fails.

/** What stands for a place in tests. */
export type PlaceId =
  | 'home'
  | 'media'
  | 'handling_event'
  | 'info_asset'
  | 'disposal'
  | 'inspection'
  | 'contract'
  | 'incident'
  | 'people'
  | 'others'
  | 'reports'
  | 'exchange'
  | 'log'
  | 'settings'
  | 'practice'

/** One place on the left. */
export interface Place {
  id: PlaceId
  name: string
  to: string
  /** The registers that are kept here, the one its address leads to first. */
  registers: readonly string[]
}

/** The places on the left, in order, with their addresses. Each register has its place in exactly one of them. */
export const places: readonly Place[] = [
  { id: 'home', name: 'ホーム', to: '/', registers: [] },
  {
    id: 'media',
    name: '媒体',
    to: '/register/media',
    registers: ['media', 'takeout', 'send_check', 'stocktake', 'location'],
  },
  {
    id: 'handling_event',
    name: '取扱台帳',
    to: '/register/handling_event',
    registers: ['handling_event', 'erasure_check'],
  },
  { id: 'info_asset', name: '保有情報', to: '/register/info_asset', registers: ['info_asset'] },
  { id: 'disposal', name: '廃棄', to: '/disposal', registers: ['disposal'] },
  { id: 'inspection', name: '点検', to: '/inspection', registers: ['inspection'] },
  {
    id: 'contract',
    name: '委託',
    to: '/register/contract',
    registers: ['contract', 'contractor_check', 'contractor_report', 'vendor'],
  },
  { id: 'incident', name: '事案', to: '/register/incident', registers: ['incident'] },
  {
    id: 'people',
    name: '人と権限',
    to: '/register/staff',
    registers: ['staff', 'post_holder', 'access_grant', 'handler_designation', 'training', 'handover'],
  },
  {
    id: 'others',
    name: 'その他の台帳',
    to: '/others',
    registers: [
      'meeting',
      'log_review',
      'backup',
      'design_doc',
      'room_entry',
      'key_log',
      'room_authority',
      'provision',
      'calendar',
      'audit',
      'review',
      'corrective_action',
      'year_end',
    ],
  },
  { id: 'reports', name: '報告書', to: '/reports', registers: [] },
  { id: 'exchange', name: '取込・書出', to: '/exchange', registers: [] },
  { id: 'log', name: '操作記録', to: '/log', registers: [] },
  { id: 'settings', name: '設定', to: '/settings', registers: ['section', 'own_field'] },
  { id: 'practice', name: '練習', to: '/practice', registers: [] },
]

/** The place in which `register` is kept. */
export function placeOf(register: string): Place | undefined {
  return places.find((place) => place.registers.includes(register))
}

export const frame = {
  program: '保護台帳',
  navigation: '場所',
  skip: '本文へ移る',
  lock: '画面をロック',
  logOut: 'ログアウト',
  who: (name: string, role: string) => `${name}（${role}）`,
  practice: '練習用データです。ここに書いたことは本番には残りません',
  starting: '起動しています',
  noOffice: 'この画面は保護台帳の窓の中で開いてください。',
  keysShow: 'キーの案内を出す（Alt+W）',
  keysHide: '案内を隠す（Alt+W）',
  keysName: 'いま使えるキー',
  broken: '画面の表示に失敗しました。',
  brokenNext: '登録した内容は残っています。ホームへ戻って、もう一度行ってください。',
  toHome: 'ホームへ戻る',
  notFound: 'この場所はありません。',
  notFoundNext: '左の一覧から選び直してください。',
}

export const undo = {
  key: '元に戻す',
  title: '操作を元に戻す',
  lead: 'あなたが最近行った登録・訂正・取消しです。選んだ操作を元に戻します。元に戻したことも操作記録に残ります。決裁や完了など手続で進めたことは、ここには出ません。',
  none: '元に戻せる操作はありません。廃棄や点検は、それぞれの画面で取りやめてください。',
  table: '元に戻せる操作の一覧',
  at: '日時',
  what: '操作の内容',
  go: '元に戻す',
  goOf: (what: string) => `「${what}」を元に戻す`,
  stop: 'やめる',
  done: (no: string) => `${no}の操作を元に戻しました。`,
}
