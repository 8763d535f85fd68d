// その他の台帳: the registers without a place of their own on the left, by article, each with a line on what it is for.
import { Link } from '@tanstack/react-router'
import type { RegisterShape } from '../../ipc/generated/wire'
import { useCall } from '../../ipc/hooks'
import { ProblemList } from '../../parts/problems'
import { registerPath } from '../../parts/register-path'
import { placeOf } from '../../words/frame'
import { purposeOf, titleOf, others as words } from '../../words/registers'

/** The article without its paragraph: 「第34条第1項」 stands under 「第34条」. */
function articleOf(shape: RegisterShape): string {
  return shape.article.match(/^.*?条(の\d+)*/)?.[0] ?? shape.article
}

/** The registers by article, in the order of the regulation. */
export function byArticle(shapes: readonly RegisterShape[]): [string, RegisterShape[]][] {
  const groups = new Map<string, RegisterShape[]>()
  for (const shape of shapes) groups.set(articleOf(shape), [...(groups.get(articleOf(shape)) ?? []), shape])
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'ja', { numeric: true }))
}

/** The overview. A register that no place names is found here too. */
export function OtherRegisters() {
  const { data, error } = useCall('registers', null)
  const rest = (data ?? []).filter((shape) => !shape.part_of && (placeOf(shape.id)?.id ?? 'others') === 'others')
  return (
    <section className="flex flex-col gap-4" aria-labelledby="others">
      <div>
        <h1 id="others">{words.title}</h1>
        <p className="field-support">{words.lead}</p>
      </div>
      {error && <ProblemList problems={error.problems} />}
      {data && (
        <table className="table" aria-labelledby="others" data-testid="others">
          <thead>
            <tr>
              <th scope="col" className="w-28">
                {words.article}
              </th>
              <th scope="col" className="w-56">
                {words.register}
              </th>
              <th scope="col">{words.purpose}</th>
            </tr>
          </thead>
          {byArticle(rest).map(([article, shapes]) => (
            <tbody key={article}>
              {shapes.map((shape, at) => (
                <tr key={shape.id}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={shapes.length}>
                      {article}
                    </th>
                  )}
                  <td>
                    <Link to={registerPath(shape.id) ?? '/'} data-testid={`other-${shape.id}`}>
                      {titleOf(shape)}
                    </Link>
                  </td>
                  <td>{purposeOf(shape.id)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  )
}
