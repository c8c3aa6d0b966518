import { disclosureInFull } from '@/lib/comments/disclosure'
import { ScrollingTable } from '../articles/body/table'

/** What happens to the data of whoever comments: the part of the privacy policy that follows from what is set. */
export function DisclosureInFull({ checks }: { checks: Parameters<typeof disclosureInFull>[0] }) {
  const { data, services } = disclosureInFull(checks)
  return (
    <>
      <h2 id="when-you-comment">When you comment</h2>
      <ScrollingTable>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Why</th>
            <th scope="col">Who sees it</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ what, why, who, long }) => (
            <tr key={what}>
              <td>{what}</td>
              <td>{why}</td>
              <td>{who}</td>
              <td>{long}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      <h3 id="the-checks">The checks</h3>
      {services.map(({ words, policy }) => (
        <p key={words}>
          {words} {policy && <a href={policy.href}>{policy.name}</a>}
        </p>
      ))}
    </>
  )
}
