// 練習: beginning from the section's own store, and, once there, changing persons, beginning anew and going back.
import { useSession } from '../../ipc/hooks'
import { practiceWords as words } from '../../words/practice'
import { Begin } from './begin'
import { Inside } from './inside'

/** The place of practice, as it is from outside and from inside. */
export function PracticePlace() {
  const { practice } = useSession()
  return (
    <section className="flex max-w-4xl flex-col gap-4" aria-labelledby="practice-place">
      <div>
        <h1 id="practice-place">{words.place}</h1>
        <p>{words.lead}</p>
        <p>{words.marks}</p>
      </div>
      {practice ? <Inside /> : <Begin />}
    </section>
  )
}
