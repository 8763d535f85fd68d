// The words of 事案 (第38条〜第40条): the clocks, the nine items, the 経過, publication, the end.
import type { ReportClock } from '../ipc/generated/wire'

export const incidentWords = {
  course: '事案への対応',
  day: (n: number, known: string) => `認識した日（${known}）から ${n}日目です。`,
  clocks: '個人情報保護委員会への報告',
  clockOf: { first: '速報', last: '確報' } satisfies Record<ReportClock, string>,
  due: (day: string) => `期限 ${day}`,
  left: (days: number) => (days > 0 ? `あと${days}日` : days === 0 ? '今日が期限' : `${-days}日過ぎています`),
  made: (day: string) => `${day}に提出`,
  presses: '急ぎます',
  grounds: (grounds: string) => `報告の要件：${grounds}`,
  notRequired: '今の記載では、委員会への報告は要りません。記載を改めると、自動で判定し直します。',
  publication: (words: string) => `公表区分：${words}`,
  nine: '報告の9項目',
  nineCount: (written: number, all: number) => `${all}項目のうち${written}項目を記入済み`,
  nineEmpty: '未記入',
  next: '次の手続',
  ended: 'この事案への対応は終わっています。',
  closing: '終結',
  reporting: '「対応中」にする',
  steps: {
    step: {
      title: '経過の記入',
      lead: '行ったことを1つずつ書きます。日時が空欄のときは今、行った職員が空欄のときはあなたになります。報告・通知・公表・措置は、9項目にも自動で写ります。',
      save: '経過を記録',
    },
    head: {
      title: '分かった項目の記入',
      lead: '分かったところから書きます。委員会への報告の要否、期限、公表区分は、記載から自動で決まります。',
      save: '項目を記録',
    },
    closed: {
      title: '終結',
      lead: '再発防止の措置まで済んだことを確かめて終結します。終結日が空欄のときは、今日になります。',
      save: '終結にする',
    },
    cancelled: {
      title: '取消し（事案でなかった）',
      lead: '事案でなかったと分かった事情を書きます。',
      save: '取り消す',
    },
  },
  paper: '報告書',
}
