// Words of the shared parts: fields, lists, dialogs and dates.

export const fields = {
  must: '※必須',
  optional: '※任意',
  mustWhen: (field: string, answers: string) => `※${field}が${answers}のとき必須`,
  later: '後から記入できます。',
  derived: '自動で入ります。',
  own: '独自項目',
  example: (example: string) => `例：${example}`,
  nothing: '選んでください',
  none: 'なし',
  yes: 'はい',
  no: 'いいえ',
  copied: '直前の記録から写しました',
  helpTitle: (field: string) => `${field}の書き方`,
  helpArticle: '根拠',
  helpWords: '説明',
  helpExample: '記入例',
  helpNothing: 'この欄の説明はありません。',
}

export const dates = {
  era: '元号',
  year: '年',
  month: '月',
  day: '日',
  time: '時刻',
  eras: ['令和', '平成', '昭和', '大正', '明治', '西暦'] as const,
  today: '今日',
  calendar: 'カレンダー',
  calendarOf: (field: string) => `${field}のカレンダー`,
  previousMonth: '前の月',
  nextMonth: '次の月',
  understood: (words: string) => words,
  meant: (suggest: string) => `「${suggest}」にする`,
  support: '年の欄に「R8.11.22」「11/22」「今日」「+7」のようにも書けます。',
  supportMoment: '年の欄に「R8.11.22 14:03」「今日」のようにも書けます。',
}

export const links = {
  loading: '探しています',
  nothing: '見つかりません',
  open: '候補を開く',
  remove: (name: string) => `${name}を外す`,
  support: (register: string) => `${register}の番号か名称の一部`,
  chosen: '選んだもの',
}

/** 元号 by the letter that stands for it. */
const yearNames: Record<string, string> = { R: '令和', H: '平成', S: '昭和', T: '大正', M: '明治' }

export const lists = {
  fy: '年度',
  allYears: 'すべての年度',
  thisYear: '今年度',
  lastYear: '昨年度',
  search: '探す言葉',
  searchButton: '探す',
  filter: '絞り込み',
  columns: '列',
  columnsTitle: '表示する列',
  columnsReset: '元の列に戻す',
  columnsSupport: '選んだ列は、あなたの表示として保存されます。',
  kept: '保存した条件',
  keptNone: '保存した条件はまだありません。',
  keptName: '今の条件に付ける名前',
  keptSupport: '年度・絞り込み・探す言葉・並べ方・列を、この名前で保存します。例：廃棄待ちのUSB',
  keptSave: '今の条件を保存',
  keptRename: '名前を変える',
  keptRenameOf: (name: string) => `「${name}」の名前を変える`,
  keptDrop: '削除',
  keptDropOf: (name: string) => `「${name}」を削除`,
  keptStop: 'やめる',
  year: (fy: string) => `${yearNames[fy.slice(0, 1)] ?? ''}${fy.slice(1) === '1' ? '元' : fy.slice(1)}年度`,
  totals: (year: string, count: number) => `合計（${year}）　${count.toLocaleString('ja-JP')}件`,
  sum: (field: string, words: string) => `${field}　${words}`,
  struckToo: '訂正・取消の行も表示',
  count: (count: number, whole: number) => `${count.toLocaleString('ja-JP')}件／全${whole.toLocaleString('ja-JP')}件`,
  shown: '表示中の条件',
  all: 'すべての記録',
  selected: (n: number) => `${n}件を選択中`,
  clearSelection: '選択をやめる',
  copy: '写しを取る',
  copied: (n: number) => `${n}件を表のまま写し取りました。Excelに貼り付けられます。`,
  number: '番号',
  marks: '印',
  corrected: '訂正済',
  voided: '取消済',
  loading: '読み込んでいます',
  more: '続きを読み込んでいます',
  table: (register: string) => `${register}の一覧`,
  ascending: '昇順',
  descending: '降順',
  sortBy: (field: string) => `${field}で並べ替え`,
  open: (no: string) => `${no}を開く`,
  filterField: '項目',
  filterComparison: '条件',
  filterValue: '値',
  filterAdd: '条件を加える',
  filterRemove: (words: string) => `条件「${words}」を外す`,
  comparisons: {
    is: '一致する',
    contains: '含む',
    from: '以降',
    to: '以前',
    empty: '空欄',
    filled: '記入あり',
  },
  nothingFound: '条件に合う記録はありません。',
  nothingFoundNext: '条件を外すか、年度を「すべての年度」にしてください。',
  clearAll: '条件をすべて外す',
}

export const dialogs = {
  close: '閉じる',
  cancel: 'やめる',
}

export const problemWords = {
  titleOne: '確かめてください',
  titleMany: (n: number) => `${n}件を確かめてください`,
  warnings: '注意',
  article: (article: string) => `〔${article}〕`,
}

export const papers = {
  loading: '紙面を作っています',
  page: (n: number, all: number) => `${n}ページ／全${all}ページ`,
  failed: '紙面を表示できません。',
  failedNext: '「開く」でPDFを直接ご覧ください。',
}

export const photos = {
  title: '写真',
  takenAt: '撮影日時',
  noTaken: '写真に記録がありません',
  takenBy: '撮影者',
  noTakenBy: '記入がありません',
  name: '元のファイル名',
  sha256: '原本のSHA-256',
  taken: '撮影',
  unknown: '撮影日時の記録なし',
  slot: '区分',
  hash: '原本の指紋',
  noSlot: '区分未定',
  of: (name: string, slot: string) => `${slot || '区分未定'}の写真 ${name}`,
}

export const keys = {
  next: '次の欄',
  save: '登録',
  copy: '直前の記録から写す',
  help: 'この欄の説明',
  fresh: '新規',
  print: '印刷',
  filter: '絞り込み',
  search: '検索',
  today: '今日の日付',
  close: '閉じる',
  lock: '画面をロック',
  bar: 'キーの案内',
  barHide: 'キーの案内を隠す（Alt+W）',
}
