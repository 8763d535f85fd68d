// The words of 報告書: choosing a form, what it shows, and the finished pages.

export const reportWords = {
  place: '報告書',
  lead: '帳票を選び、中身を決めて、刷り上がりを確かめてから保存します。',
  choose: '1　帳票を選ぶ',
  content: '2　中身を決める',
  preview: '3　刷り上がり',
  make: '刷り上がりを見る（F8）',
  groups: { list: '台帳の一覧', record: '1件についての帳票', section: '課の全体' },
  subject: '対象の記録',
  subjectNone: '選んでください',
  noSubject: { what: 'どの記録の帳票かが選ばれていません。', next: '対象の記録を選んでください。' },
  blank: '白紙で印刷する（手書き用）',
  half: '期間',
  halves: { '': '年度全体', first: '上半期（4月〜9月）', second: '下半期（10月〜3月）' },
  labels: {
    sheet: 'ラベル用紙',
    start: '最初のラベルの位置',
    startSupport: (places: number) => `左上を1として、1から${places}までの数です。`,
    code: 'コード',
    codes: { qr: 'QRコード', code128: 'バーコード（Code128）', nw7: 'バーコード（NW-7）' },
    right: '右へのずれ（mm）',
    down: '下へのずれ（mm）',
    words: '全てのラベルに入れる語',
    wordsSupport: '例：持出禁止',
    edges: '枠も印刷する（用紙に合うか試すとき）',
  },
  fy: '年度',
  fyAll: '全ての年度',
  fyName: (fy: string) => `令和${fy === 'R1' ? '元' : fy.slice(1)}年度`,
  search: '含まれる言葉',
  searchSupport: '例：住民記録',
  struck: '訂正・取消しの行も載せる',
  filters: '絞り込み',
  boxes: '決裁欄',
  boxesSupport: '何も選ばなければ、設定のとおりになります。',
  boxChoices: { '': '設定のとおり', seal: '押印欄', sign: '署名欄', electronic: '電子決裁の文言', none: '付けない' },
  none: '帳票を選ぶと、ここに刷り上がりが出ます。',
  noForms: { title: '刷れる帳票がありません。', next: '媒体や取扱記録を登録してから、もう一度開いてください。' },
} as const

export const paperWords = {
  title: '紙を確かめる',
  lead: '保存した証明書（F08・F08b・F08c）のPDFを選ぶと、書き換えられていないことと、台帳の記録との一致を確かめます。',
  go: 'PDFを選ぶ',
  looking: '確かめています…',
  stopped: 'ファイルは選ばれませんでした。',
  states: {
    agrees: '印刷したときのままで、台帳の記録と一致しています。',
    moved:
      '印刷したときのままですが、台帳の記録は、その後に変わっています。違いを確かめ、台帳が正しければ印刷し直してください。',
    altered: 'この台帳が印刷したままの紙ではありません。証明に使わず、保護管理者に知らせてください。',
  },
  found: '確かめたこと',
  ok: '一致',
  bad: '不一致',
} as const

export const printWords = {
  button: (form: string, name: string) => `${form} ${name}`,
  dialog: '刷り上がり',
  save: 'PDFを保存する',
  open: 'PDFを開く',
  close: '閉じる',
  saved: (names: string[]) => `${names.map((name) => `「${name}」`).join('と')}を保存しました。`,
  saveStopped: '保存しませんでした。',
  facts: (pages: number, size: string, sha: string) =>
    // The pages of a paper that came from outside are not counted.
    `${pages > 0 ? `${pages}ページ　` : ''}${size}　照合番号 ${sha}`,
  notes: '文字についてのお知らせ',
  making: '帳票を作っています…',
  counted: (rows: number) => `${rows.toLocaleString('ja-JP')}行を数えました`,
  drawn: (done: number, pages: number) => `${done.toLocaleString('ja-JP')}／${pages.toLocaleString('ja-JP')}ページ`,
  stop: '取りやめる',
  stopping: '取りやめています…',
  print: '印刷する',
  printing: '印刷の準備をしています…',
  prepared: (done: number, pages: number) => `${done}／${pages}ページ`,
  printLong: (most: number) => `${most}ページを超える帳票は、「PDFを開く」で開き、その画面から印刷してください。`,
  printFailed: 'ページを印刷用に描けませんでした。「PDFを開く」で開き、その画面から印刷してください。',
  size: (bytes: number) =>
    bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`,
} as const
