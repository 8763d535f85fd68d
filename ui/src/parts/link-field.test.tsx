// A reference that finds nothing leaves nobody without a next step.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, open } from '../../test/bench'

test('a_reference_that_finds_nothing_says_where_the_record_would_be_written_first', async () => {
  await open('/register/handling_event/new')
  await at('field-info_asset_id').click()
  await userEvent.keyboard('どこにもない')
  await expect.element(page.getByText('まだ無いときは、先に「保有情報」に登録します。', { exact: false })).toBeVisible()
})
