// The first run: section, 保護管理者, password, recovery sheet. Nothing is made before the password is good.
import { useEffect, useState } from 'react'
import type { Created, ProblemJson, SessionJson } from '../../ipc/generated/wire'
import { useAct, useBoot } from '../../ipc/hooks'
import { problem, refusing } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Field } from '../../parts/field'
import { enterMoves } from '../../parts/keys'
import { PasswordField } from '../../parts/password-field'
import { ProblemList } from '../../parts/problems'
import { RecoverySheet } from '../../parts/recovery-sheet'
import { TextField } from '../../parts/text-field'
import { firstRun as words } from '../../words/entry'
import { practiceWords } from '../../words/practice'
import { Practice } from './practice'

interface FirstRunProps {
  onDone: (session: SessionJson) => void
}

const empty = (field: string, name: string): ProblemJson =>
  problem('missing', { field, what: words.empty(name), next: words.emptyNext })

/** The wizard of the first start. */
export function FirstRun({ onDone }: FirstRunProps) {
  const [step, setStep] = useState(0)
  const [section, setSection] = useState('')
  const [code, setCode] = useState('')
  const [manager, setManager] = useState('')
  const offered = useBoot().data?.profiles ?? []
  const [profile, setProfile] = useState(offered[0]?.no ?? '')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [own, setOwn] = useState<ProblemJson[]>([])
  const [created, setCreated] = useState<Created | null>(null)
  const make = useAct('create_store')

  const problems = [...own, ...make.problems]
  // What is refused at the end may stand on a page before.
  useEffect(() => {
    if (make.problems.some((one) => one.field === 'section' || one.field === 'code')) setStep(0)
  }, [make.problems])
  const at = (field: string) => problems.filter((one) => one.field === field)
  const elsewhere = problems.filter((one) => !['section', 'code', 'profile', 'manager', 'password'].includes(one.field))

  const next = async () => {
    const missing = [
      step === 0 && !section.trim() && empty('section', words.section),
      step === 0 && !code.trim() && empty('code', words.code),
      step === 1 && !manager.trim() && empty('manager', words.manager),
      step === 2 && !password && empty('password', words.password),
    ].filter((one) => one !== false)
    setOwn(missing)
    make.clear()
    if (missing.length > 0) return
    if (step < 2) return setStep(step + 1)
    // The second field already says that the two differ.
    if (password !== again) {
      if (again === '') setOwn(refusing([problem('rule', { what: words.differs, next: words.differsNext })]))
      return
    }
    const made = await make.run({
      section: section.trim(),
      code: code.trim(),
      manager: manager.trim(),
      password,
      profile,
    })
    if (!made) return
    setPassword('')
    setAgain('')
    setCreated(made)
  }

  return (
    <main className="door">
      <form className="door-card" onKeyDownCapture={enterMoves} noValidate>
        <h1>{words.title}</h1>
        <p className="text-sm" data-testid="wizard-step">
          {words.step((created ? 3 : step) + 1, words.steps.length, words.steps[created ? 3 : step] ?? '')}
        </p>
        {created ? (
          <RecoverySheet created={created} finish={words.finish} onDone={() => onDone(created.session)} />
        ) : (
          <>
            {step === 0 && <p>{words.lead}</p>}
            <ProblemList problems={elsewhere} />
            {step === 0 && (
              <>
                <TextField
                  label={words.section}
                  value={section}
                  onChange={setSection}
                  support={words.sectionSupport}
                  problems={at('section')}
                  testid="wizard-section"
                />
                <TextField
                  label={words.code}
                  value={code}
                  onChange={setCode}
                  support={words.codeSupport}
                  problems={at('code')}
                  testid="wizard-code"
                />
                {offered.length > 1 && (
                  <Field label={words.profile} need="must" support={words.profileSupport} problems={at('profile')}>
                    {(tied) => (
                      <select
                        {...tied}
                        className="input"
                        data-testid="wizard-profile"
                        value={profile}
                        onChange={(event) => setProfile(event.target.value)}
                      >
                        {offered.map((one) => (
                          <option key={one.no} value={one.no}>
                            {one.label}
                          </option>
                        ))}
                      </select>
                    )}
                  </Field>
                )}
              </>
            )}
            {step === 1 && (
              <TextField
                label={words.manager}
                value={manager}
                onChange={setManager}
                support={words.managerSupport}
                problems={at('manager')}
                testid="wizard-manager"
              />
            )}
            {step === 2 && (
              <PasswordField
                label={words.password}
                againLabel={words.again}
                value={password}
                onChange={setPassword}
                again={again}
                onAgain={setAgain}
                weakening={[section, code, manager]}
                problems={at('password')}
                testid="wizard-password"
              />
            )}
            {make.busy && <p role="status">{words.making}</p>}
            <div className="flex flex-wrap gap-3">
              <Button kind="primary" onPress={next} submits blocked={make.busy} testid="wizard-next">
                {step === 2 ? words.make : words.next}
              </Button>
              {step > 0 && (
                <Button onPress={() => setStep(step - 1)} testid="wizard-back">
                  {words.back}
                </Button>
              )}
            </div>
          </>
        )}
      </form>
      {!created && (
        <section className="door-card" aria-labelledby="practice">
          <h2 id="practice">{words.practiceTitle}</h2>
          <p>{practiceWords.lead}</p>
          <Practice onDone={onDone} />
        </section>
      )}
    </main>
  )
}
