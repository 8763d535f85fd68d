// The words of 報告書: choosing a form, what it shows, and the finished pages.

export const reportWords = {
  place: '報告書',
  lead: '帳票を選び、中身を決めて、刷り上がりを確かめてから保存します。',
  choose: '1　帳票を選ぶ',
  content: '2　中身を決める',
  preview: '3　刷り上がり',
  make: '刷り上がりを見る（F8）',
  making: '帳票を作っています…',
  groups: { list: '台帳の一覧', disposal: '廃棄・消去', inspection: '自己点検' },
  subject: { disposal: '廃棄・消去の伺', inspection: '自己点検' },
  subjectNone: '選んでください',
  noSubject: {
    disposal: { what: 'どの伺の帳票かが選ばれていません。', next: '廃棄・消去の伺を選んでください。' },
    inspection: { what: 'どの点検の帳票かが選ばれていません。', next: '自己点検を選んでください。' },
  },
  fy: '年度',
  fyAll: '全ての年度',
  fyName: (fy: string) => `令和${fy === 'R1' ? '元' : fy.slice(1)}年度`,
  search: '含まれる言葉',
  searchSupport: '例：住民記録',
  struck: '訂正・取消された行も載せる',
  filters: '絞込み',
  boxes: '決裁欄',
  boxesSupport: '何も選ばなければ、設定のとおりになります。',
  boxChoices: { '': '設定のとおり', seal: '押印欄', sign: '署名欄', electronic: '電子決裁の文言', none: '付けない' },
  none: '帳票を選ぶと、ここに刷り上がりが出ます。',
  noForms: { title: '刷れる帳票がありません。', next: '媒体や取扱記録を登録してから、もう一度開いてください。' },
} as const

export const printWords = {
  button: (form: string, name: string) => `${form} ${name}`,
  dialog: '刷り上がり',
  save: 'PDFを保存する',
  open: '印刷用に開く',
  close: '閉じる',
  saved: (name: string) => `「${name}」を保存しました。`,
  saveStopped: '保存しませんでした。',
  facts: (pages: number, size: string, sha: string) => `${pages}ページ　${size}　照合番号 ${sha}`,
  notes: '文字についてのお知らせ',
  making: '帳票を作っています…',
  size: (bytes: number) =>
    bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`,
} as const
