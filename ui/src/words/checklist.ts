// Words of every checklist: its answers, and the keys that give them. Nothing here differs from sheet to sheet.

/** An answer to an item. A sheet offers some of them. */
export type Answer = 'ok' | 'improve' | 'bad' | 'na' | 'permitted'

const answers: Record<Answer, { name: string; sign: string }> = {
  ok: { name: '適', sign: '○' },
  improve: { name: '要改善', sign: '△' },
  bad: { name: '不適', sign: '×' },
  na: { name: '該当なし', sign: '－' },
  permitted: { name: '許可あり', sign: '許' },
}

export const checklistWords = {
  choice: (digit: string, answer: Answer) => `${digit}　${answers[answer].name}（${answers[answer].sign}）`,
  counted: (answer: Answer) => `${answers[answer].sign} ${answers[answer].name}`,
  keys: (digits: readonly (readonly [string, Answer])[]) =>
    `項目の上で ${digits.map(([digit, answer]) => `${digit}＝${answers[answer].name}`).join('　')}（適はo、不適はx、該当なしは-でも可）　↑↓＝前後の項目　Enter＝次の残りの項目　→＝詳しく書く所を開く　←＝閉じる`,
}
