// Which items the sheet shows and in which groups: by axis, then by article, under the filter the person chose.
import type { InspectionItemJson } from '../../ipc/generated/wire'

/** What the person wants to see. */
export type SheetFilter = 'all' | 'open' | 'changed' | 'action'

/** The four answers, in the order in which they are offered. */
export const JUDGEMENTS = ['ok', 'improve', 'bad', 'na'] as const

/** One of the four answers. */
export type Judgement = (typeof JUDGEMENTS)[number]

/** The answer of an item; nothing while it is unanswered. */
export function judgementOf(item: InspectionItemJson): Judgement | null {
  const id = item.row.ids.judgement
  return JUDGEMENTS.find((judgement) => judgement === id) ?? null
}

/** Whether the item still waits for a person: unanswered, or carried over and not looked at again. */
export function waits(item: InspectionItemJson): boolean {
  return judgementOf(item) === null || item.row.values.carried === true
}

/** Whether the answer differs from last time's; an unanswered item differs from nothing. */
export function changed(item: InspectionItemJson): boolean {
  const now = judgementOf(item)
  if (now === null || item.last === '') return false
  const label = typeof item.row.values.judgement === 'string' ? item.row.values.judgement : ''
  return item.last.replace(/^[○△×－]\s*/, '') !== label
}

/** Whether the answer asks for a corrective action. */
export function needsAction(item: InspectionItemJson): boolean {
  const now = judgementOf(item)
  return now === 'improve' || now === 'bad'
}

/** The items that `filter` and `axis` let through. */
export function shownItems(
  items: readonly InspectionItemJson[],
  filter: SheetFilter,
  axis: string,
): InspectionItemJson[] {
  const keep: Record<SheetFilter, (item: InspectionItemJson) => boolean> = {
    all: () => true,
    open: waits,
    changed,
    action: needsAction,
  }
  return items.filter((item) => (axis === '' || item.axis === axis) && keep[filter](item))
}

/** Items without those that were answered 該当なし before anybody looked, because the section has nothing of the kind. */
export function withoutPreset(items: readonly InspectionItemJson[]): InspectionItemJson[] {
  return items.filter((item) => !item.preset)
}

/** Items under one article of one axis. */
export interface ItemGroup {
  axis: string
  article: string
  items: InspectionItemJson[]
}

/** Groups items by axis, in the order of `axes`, and by article, keeping the order in which they come. */
export function groupItems(items: readonly InspectionItemJson[], axes: readonly string[]): ItemGroup[] {
  const groups = new Map<string, ItemGroup>()
  for (const item of items) {
    const article = articleOf(item)
    const key = `${item.axis}\n${article}`
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { axis: item.axis, article, items: [item] })
  }
  // The axes stand together even where the checklist's own order mixes them; one that nobody counted comes last.
  const order = [...new Set([...axes, ...items.map((item) => item.axis)])]
  return order.flatMap((axis) => [...groups.values()].filter((group) => group.axis === axis))
}

function articleOf(item: InspectionItemJson): string {
  const words = item.row.shown.article_text ?? ''
  const article = /^第?\d+条/.exec(words)
  return article ? article[0] : words
}

/** The first item that a problem's words name, 「（11-1-2、13-1-1 ほか）」; nothing where it names none. */
export function firstNamed(words: string, items: readonly string[]): string | undefined {
  const named = words.match(/[0-9A-Za-z()-]+/g) ?? []
  return named.find((one) => items.includes(one))
}

/** This time's finding: last time's words, which come along marked 【前回】, are none. */
export function ownFinding(item: InspectionItemJson): string {
  const finding = item.row.shown.finding ?? ''
  return finding.startsWith('【前回】') ? '' : finding
}
