// 「書きかけがあります」: a half-filled form is offered, not forced.
import { drafts as words } from '../words/register'
import { Button } from './button'
import { Notice } from './notice'
import type { Draft } from './use-draft'

/** The offer; nothing where no draft was found. */
export function DraftOffer({ draft }: { draft: Draft }) {
  if (!draft.found) return null
  return (
    <Notice tone="info">
      <div className="flex flex-wrap items-center gap-3" data-testid="draft">
        <span>{words.found(draft.found.kept)}</span>
        <Button small onPress={draft.takeUp} testid="draft-take-up">
          {words.takeUp}
        </Button>
        <Button small onPress={draft.drop} testid="draft-drop">
          {words.drop}
        </Button>
      </div>
    </Notice>
  )
}
