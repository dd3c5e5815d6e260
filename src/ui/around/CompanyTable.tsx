import type { ReactNode } from 'react'
import type { Stay } from '../../analysis/stays.ts'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { PartyButton } from './PartyButton.tsx'
import { sayRoles, saySince, sayWhen } from './sayRoles.ts'

type Props = { readonly label: string; readonly parties: ReadonlyMap<PartyId, readonly Stay[]>; /** Of the past their whole time is said, else since when. */ readonly isPast?: boolean }

/** Who is there, in which role and since when, by name. */
export function CompanyTable({ label, parties, isPast = false }: Props): ReactNode {
  const text = useText()
  const { around } = text
  const language = useLanguage()
  const network = useShownNetwork()
  const named = [...parties].map(([id, stays]) => ({ id, stays, name: partyOf(network, id)?.name ?? '' })).toSorted((left, right) => left.name.localeCompare(right.name, language))
  return (
    <table className="around-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{around.who}</th>
          <th scope="col">{around.role}</th>
          <th scope="col">{isPast ? around.when : around.since}</th>
        </tr>
      </thead>
      <tbody>
        {named.map(({ id, stays }) => (
          <tr key={id}>
            <th scope="row"><PartyButton id={id} /></th>
            <td>{sayRoles(stays, { network, language })}</td>
            <td>{isPast ? sayWhen(stays, { text }) : saySince(stays, { text })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
