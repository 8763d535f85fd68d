// Words that every course shares: its stages, its next steps, and what one step says when it is recorded.

/** What a step's form says. */
export interface StepTexts {
  title: string
  lead: string
  save: string
}

export const courseWords = {
  stages: '手続の段階',
  done: '済み：',
  next: '次の手続',
  blocks: '次に進む前に直すところ',
  pending: (until: string, n: number) => `${until}までに、まだ済んでいないこと（${n}件）`,
  late: (until: string, day: string) => `${until}の予定だった${day}を過ぎています。次の点が済んでいません。`,
  mayNot: {
    write: 'あなたの役割では記録できません。',
    keep: '保護担当者か保護管理者が行います。',
    approve: '保護管理者が行います。',
  },
  saved: (act: string, no: string) => `${no}の${act}を記録しました。`,
  warned: '記録はできましたが、次の点を確かめてください。',
  close: '閉じる',
  cancel: '戻る',
}
