// The forms in three groups, one of them chosen.
import type { FormAbout, FormShape } from '../../ipc/generated/wire'
import { reportWords as words } from '../../words/reports'

const GROUPS: FormAbout[] = ['list', 'record', 'section']

/** 帳票を選ぶ. */
export function FormChoice({
  forms,
  chosen,
  onChoose,
}: {
  forms: readonly FormShape[]
  chosen: string
  onChoose: (form: FormShape) => void
}) {
  return (
    <section className="card flex flex-col gap-3" aria-labelledby="reports-choose">
      <h2 id="reports-choose">{words.choose}</h2>
      <div className="grid gap-x-8 gap-y-3 lg:grid-cols-3">
        {GROUPS.map((about) => {
          const some = forms.filter((form) => form.about === about)
          if (some.length === 0) return null
          return (
            <fieldset className="field" key={about}>
              <legend className="field-label">{words.groups[about]}</legend>
              {some.map((form) => (
                <label className="option items-start py-1" key={form.id}>
                  <input
                    className="mt-0.5"
                    type="radio"
                    name="reports-form"
                    checked={chosen === form.id}
                    onChange={() => onChoose(form)}
                    data-testid={`print-${form.id}`}
                  />
                  <span className="grid grid-cols-[3.5rem_minmax(0,1fr)]">
                    <span className="tabular-nums">{form.id}</span>
                    <span>
                      {form.name}{' '}
                      <span className="whitespace-nowrap text-dns-14N-130 text-(--ink-soft)">{form.article}</span>
                    </span>
                  </span>
                </label>
              ))}
            </fieldset>
          )
        })}
      </div>
    </section>
  )
}
