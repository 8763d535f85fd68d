// Words of the first page.

export const home = {
  title: 'ホーム',
  due: '今日やること',
  urgencies: { overdue: '期限切れ', today: '今日', soon: '近日' },
  noDue: '期限の近いものはありません。',
  counts: '台帳の件数',
  since: '前回の報告から変わった記録',
  sinceReport: (report: string, at: string) => `${at}に印刷した「${report}」より後に登録・変更した件数です。`,
  sinceNever: '総括保護管理者への報告書（F10）は、まだ印刷されていません。',
  sinceNothing: '変わった記録はありません。',
  recent: '最近の操作',
  noRecent: 'まだ操作はありません。',
  open: '開く',
  emptyTitle: '台帳はまだ空です。',
  emptyNext: '次の順に登録すると、台帳が使えるようになります。',
  steps: [
    { words: '職員を登録する（担当者から）', register: 'staff' },
    { words: '保管場所を登録する', register: 'location' },
    { words: '保有している個人情報を登録する', register: 'info_asset' },
    { words: '記録媒体を登録する', register: 'media' },
    { words: '取扱いを記録する', register: 'handling_event' },
  ],
  by: (actor: string, at: string) => `${at}　${actor}`,
}
