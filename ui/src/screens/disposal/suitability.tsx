// Which methods fit the chosen media: the choice list says it with its sign, and a line below says it in full.
import type { DisposalJson, RegisterShape } from '../../ipc/generated/wire'
import { disposalWords as words } from '../../words/disposal'
import { chosen } from './acts'

/** The signs from the best to the worst, as the method matrix prints them. */
const SIGNS = ['◎', '○', '△']

/** The sign that holds for all media together: the worst of those in `words`; empty where there is none. */
function signOf(words: string): string {
  return SIGNS.findLast((sign) => words.includes(sign)) ?? ''
}

const signed = (label: string, sign: string): string => (sign === '' ? label : `${label}（${sign}）`)

/** The same definition, its methods narrowed to those that fit, the best first, each with its sign. */
export function withSuitability(shape: RegisterShape, methods: Record<string, string>): RegisterShape {
  if (Object.keys(methods).length === 0) return shape
  const rank = (id: string) => SIGNS.indexOf(signOf(methods[id] ?? ''))
  return {
    ...shape,
    fields: shape.fields.map((field) =>
      field.id === 'method'
        ? {
            ...field,
            choices: field.choices
              .filter((choice) => choice.id in methods)
              .sort((a, b) => rank(a.id) - rank(b.id))
              .map((choice) => ({ ...choice, label: signed(choice.label, signOf(methods[choice.id] ?? '')) })),
          }
        : field,
    ),
  }
}

/** The 廃棄区分 of the chosen media, the strictest first; of all where none is chosen. */
export function classesOf(disposal: DisposalJson, items: readonly string[]): string[] {
  const of = disposal.items.filter((item) => items.length === 0 || items.includes(item.row.no))
  return [...new Set(of.map((item) => chosen(item.row, 'disposal_class')))].filter((id) => id !== '').sort()
}

interface SuitabilityProps {
  shape: RegisterShape
  methods: Record<string, string>
  /** The 廃棄区分 that decide it, by identifier. */
  classes: readonly string[]
}

/** The methods that fit, each with its suitability in words, and what the signs of the trade mean. */
export function Suitability({ shape, methods, classes }: SuitabilityProps) {
  const choices =
    shape.fields.find((field) => field.id === 'method')?.choices.filter((choice) => choice.id in methods) ?? []
  if (choices.length === 0) return null
  return (
    <details>
      <summary>{words.case.fit}</summary>
      <h3 className="pt-2">{words.case.fits}</h3>
      <ul className="list-disc pl-6">
        {choices.map((choice) => (
          <li key={choice.id}>{`${choice.label.replace(/（[◎○△]）$/, '')}：${methods[choice.id]}`}</li>
        ))}
      </ul>
      <Meanings title={words.case.techniques} lines={Object.values(words.case.techniqueOf)} />
      <Meanings title={words.case.classes} lines={classes.map((id) => words.case.classOf[id] ?? '')} />
    </details>
  )
}

function Meanings({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 className="pt-2">{title}</h3>
      <ul className="list-disc pl-6">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
