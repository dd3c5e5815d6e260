import type { ReactNode } from 'react'
import { withoutADay } from '../../analysis/withoutADay.ts'
import type { PartyView } from '../../doc/reading/entityStore.ts'
import { endsBeforeItBegins } from '../../model/partialDate.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { sayPeriod } from '../controls/sayDate.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { lowered } from '../stage/sentences/sayParty.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { PartyButton } from './PartyButton.tsx'

/** Memberships of which the dates cannot be right: they count nowhere, so they are named here with why. */
export function UncountedSection({ view: { party, members, memberships } }: { readonly view: PartyView }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const uncounted = withoutADay(network, [...memberships, ...members])
  if (uncounted.length === 0) return null
  return (
    <section className="around-part">
      <h3>{text.around.uncounted}</h3>
      <ul className="around-facts">
        {uncounted.map(({ id, party: member, coalition, role, period }) => (
          <li key={id}>
            <PartyButton id={member === party.id ? coalition : member} />{' '}
            <span className="quiet">{[lowered(labelOf(network.vocabulary.roles, role, language)), sayPeriod(period, text), endsBeforeItBegins(period) ? '' : text.around.contradicts].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
