// The boxes for seals and signatures on printed forms.
import { useAct, useCall } from '../../ipc/hooks'
import { Field } from '../../parts/field'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { settings as words } from '../../words/settings'

/** 紙の押印欄. The choice is kept at once. */
export function Paper() {
  const { data } = useCall('settings', null)
  const set = useAct('setting_set')
  const boxes = data?.find((one) => one.key === 'boxes')?.value ?? 'seal'
  const choose = async (value: string) => {
    if (await set.run({ key: 'boxes', value })) announce(words.saved)
  }
  return (
    <>
      <ProblemList problems={set.problems} />
      <Field label={words.boxes.label} group>
        {(tied) => (
          <div className="options">
            {words.boxes.choices.map((choice) => (
              <label key={choice.id} className="option">
                <input
                  type="radio"
                  name={tied.id}
                  checked={boxes === choice.id}
                  data-testid={`boxes-${choice.id}`}
                  onChange={() => choose(choice.id)}
                />
                {choice.label}
              </label>
            ))}
          </div>
        )}
      </Field>
    </>
  )
}
