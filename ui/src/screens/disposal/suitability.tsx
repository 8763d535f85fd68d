// Which methods fit the chosen media: the choice list says it with its sign, and a line below says it in full.
import type { RegisterShape } from '../../ipc/generated/wire'
import { disposalWords as words } from '../../words/disposal'

/** The signs from the best to the worst, as the method matrix prints them. */
const SIGNS = ['◎', '○', '△']

/** The sign that holds for all media together: the worst of those in `words`; empty where there is none. */
function signOf(words: string): string {
  return SIGNS.findLast((sign) => words.includes(sign)) ?? ''
}

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
              .map((choice) => ({ ...choice, label: `${choice.label}　${signOf(methods[choice.id] ?? '')}` })),
          }
        : field,
    ),
  }
}

/** The methods that fit, each with its suitability in words. */
export function Suitability({ shape, methods }: { shape: RegisterShape; methods: Record<string, string> }) {
  const choices =
    shape.fields.find((field) => field.id === 'method')?.choices.filter((choice) => choice.id in methods) ?? []
  if (choices.length === 0) return null
  return (
    <details>
      <summary>{words.case.fit}</summary>
      <ul className="list-disc pl-6">
        {choices.map((choice) => (
          <li key={choice.id}>{`${choice.label.replace(/　.$/, '')}：${methods[choice.id]}`}</li>
        ))}
      </ul>
    </details>
  )
}
