// 規程: what applies to the section, whose posts there are, and after how long the program speaks up. It is read here, not changed.
import { useCall } from '../../ipc/hooks'
import { settings } from '../../words/settings'

const words = settings.regulation

/** The regulation profile. */
export function Regulation() {
  const { data } = useCall('regulation', null)
  if (!data) return null
  return (
    <>
      <p>
        {data.city}　{data.name}（{data.cited}）
      </p>
      <p className="field-support">{words.fixed}</p>
      <table className="table" data-testid="regulation-posts">
        <caption>{words.posts}</caption>
        <thead>
          <tr>
            <th scope="col">{words.post}</th>
            <th scope="col">{words.heldBy}</th>
          </tr>
        </thead>
        <tbody>
          {data.posts.map((post) => (
            <tr key={post.title}>
              <th scope="row">{post.title}</th>
              <td>{post.held_by}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="table" data-testid="regulation-limits">
        <caption>{words.limits}</caption>
        <thead>
          <tr>
            <th scope="col">{words.limit}</th>
            <th scope="col" className="text-right">
              {words.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.limits.map((limit) => (
            <tr key={limit.id}>
              <th scope="row" className="font-normal">
                {limit.label}
              </th>
              <td className="text-right">{limit.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
