import type { ReactNode } from 'react'
import { partyOf } from '../../model/network.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Succession } from '../../model/succession.ts'
import { select } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { sayDate } from '../controls/sayDate.ts'
import { useText } from '../text/useText.ts'

/** What became of whom: *HKH, Elzha, SMASH en SHOP gingen op in HADOKS, 1 januari 2019*. */
export function SuccessionItem({ succession }: { readonly succession: Succession }): ReactNode {
  const openMap = useOpenMap()
  const words = useText()
  const { list: text } = words
  const network = openMap.entities.network()
  const names = (ids: readonly PartyId[]): string[] => ids.map((id) => partyOf(network, id)?.name ?? '')
  return (
    <li className="fact">
      <button type="button" className="fact-name" onClick={() => select(openMap.session, [succession.id])}>
        {text.became(names(succession.from), names(succession.to))}
      </button>
      <span className="quiet small">{succession.date ? sayDate(succession.date, words) : ''}</span>
    </li>
  )
}
