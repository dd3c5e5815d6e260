import { useMemo, type ReactNode } from 'react'
import { staysIn } from '../../analysis/stays.ts'
import type { Coalition } from '../../model/coalition.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useText } from '../text/useText.ts'
import { CompanyTable } from './CompanyTable.tsx'

/** Who takes part in a coalition on the day shown; when it is over, who ever did. */
export function MembersSection({ coalition: { id, name, membersKnown } }: { readonly coalition: Coalition }): ReactNode {
  const { around: text, list } = useText()
  const network = useShownNetwork()
  const { parties, isPast } = useMemo(() => {
    const now = staysIn(network, id, { seats: 'all', day: dayShown(network) })
    return now.size > 0 ? { parties: now, isPast: false } : { parties: staysIn(network, id, { seats: 'all', day: null }), isPast: true }
  }, [network, id])
  if (parties.size === 0 && membersKnown) return null
  return (
    <section className="around-part">
      <h3>{text.members}</h3>
      {parties.size > 0 && <CompanyTable label={text.membersOf(name)} parties={parties} isPast={isPast} />}
      {!membersKnown && <p className="quiet">{list.membersUnknown}</p>}
    </section>
  )
}
