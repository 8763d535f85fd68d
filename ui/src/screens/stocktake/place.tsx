// Where labels are read: the one place, one of several, or any place of the section.
import type { Row } from '../../ipc/generated/wire'
import { Field } from '../../parts/field'
import { LinkField } from '../../parts/link-field'
import { stocktakeWords as words } from '../../words/stocktake'

interface PlaceProps {
  head: Row
  place: string
  onPlace: (place: string) => void
}

/** The places a stock-take is about, with their names. */
export function placesOf(head: Row): { no: string; name: string }[] {
  const names = [head.values.locations ?? []].flat().map(String)
  return [head.ids.locations ?? []].flat().map((no, at) => ({ no, name: names[at] ?? no }))
}

/** The choice; nothing to choose where there is one place. */
export function PlaceChoice({ head, place, onPlace }: PlaceProps) {
  const places = placesOf(head)
  const [only] = places
  if (places.length === 1 && only) return <p data-testid="scan-place">{words.placeFixed(only.name)}</p>
  if (places.length === 0) {
    return (
      <LinkField
        label={words.place}
        support={`${words.placeChoose}${words.placeAny}`}
        target="location"
        value={place}
        onChange={onPlace}
        testid="scan-place"
      />
    )
  }
  return (
    <Field label={words.place} support={words.placeChoose}>
      {(tied) => (
        <select
          {...tied}
          className="input"
          value={place}
          onChange={(event) => onPlace(event.target.value)}
          data-testid="scan-place"
        >
          <option value="">{words.placeNone}</option>
          {places.map((one) => (
            <option key={one.no} value={one.no}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
