// What the office decides about its printed forms: boxes for seals and signatures, figures, rows for a pen.
import { useAct, useCall } from '../../ipc/hooks'
import { Field } from '../../parts/field'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { settings as words } from '../../words/settings'

/** 紙の設定. Every choice is kept at once. */
export function Paper() {
  const { data } = useCall('settings', null)
  const set = useAct('setting_set')
  const choose = async (key: string, value: string) => {
    if (await set.run({ key, value })) announce(words.saved)
  }
  return (
    <>
      <ProblemList problems={set.problems} />
      {words.paper.map((setting) => {
        const chosen = data?.find((one) => one.key === setting.key)?.value ?? setting.choices[0]?.id
        return (
          <Field key={setting.key} label={setting.label} support={setting.support} group>
            {(tied) => (
              <div className="options">
                {setting.choices.map((choice) => (
                  <label key={choice.id} className="option">
                    <input
                      type="radio"
                      name={tied.id}
                      checked={chosen === choice.id}
                      data-testid={`${setting.key}-${choice.id}`}
                      onChange={() => choose(setting.key, choice.id)}
                    />
                    {choice.label}
                  </label>
                ))}
              </div>
            )}
          </Field>
        )
      })}
    </>
  )
}
