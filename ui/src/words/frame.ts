// Words of the frame: places, lock, keys, and what is said when the program itself fails.

/** What stands for a place in tests. */
export type PlaceId =
  | 'home'
  | 'media'
  | 'handling_event'
  | 'info_asset'
  | 'disposal'
  | 'inspection'
  | 'reports'
  | 'log'
  | 'settings'

/** The places on the left, in order, with their addresses. */
export const places: readonly { id: PlaceId; name: string; to: string }[] = [
  { id: 'home', name: 'ホーム', to: '/' },
  { id: 'media', name: '媒体', to: '/register/media' },
  { id: 'handling_event', name: '取扱台帳', to: '/register/handling_event' },
  { id: 'info_asset', name: '保有情報', to: '/register/info_asset' },
  { id: 'disposal', name: '廃棄', to: '/disposal' },
  { id: 'inspection', name: '点検', to: '/inspection' },
  { id: 'reports', name: '報告書', to: '/reports' },
  { id: 'log', name: '操作記録', to: '/log' },
  { id: 'settings', name: '設定', to: '/settings' },
]

export const frame = {
  program: '保護台帳',
  navigation: '場所',
  skip: '本文へ移る',
  lock: '画面をロック',
  logOut: 'ログアウト',
  who: (name: string, role: string) => `${name}（${role}）`,
  practice: '練習用データです。ここに書いたことは本番には残りません',
  leavePractice: '練習をやめる',
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
  lead: 'あなたが最近行った登録・訂正・取消しです。選んだ操作を元に戻します。元に戻したことも操作記録に残ります。',
  none: '元に戻せる操作はありません。廃棄や点検は、それぞれの画面で取りやめてください。',
  table: '元に戻せる操作の一覧',
  at: '日時',
  what: '操作の内容',
  go: '元に戻す',
  goOf: (what: string) => `「${what}」を元に戻す`,
  stop: 'やめる',
  done: (no: string) => `${no}の操作を元に戻しました。`,
}
