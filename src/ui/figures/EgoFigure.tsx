import { useMemo, type ReactNode } from 'react'
import type { Company } from '../../analysis/companyOf.ts'
import { drawEgo } from '../../drawing/small/drawEgo.ts'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { egoGroups } from './egoGroups.ts'
import { SmallFigure } from './SmallFigure.tsx'
import { useWidth } from './useWidth.ts'

/** One party with whom it meets, as they are on the day shown. Nothing for who stands alone. */
export function EgoFigure({ party, companies }: { readonly party: PartyId; readonly companies: readonly Company[] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const [width, place] = useWidth()
  const groups = useMemo(() => egoGroups(party, companies, dayShown(network), { network, text, language }), [party, companies, network, text, language])
  const name = partyOf(network, party)?.name ?? ''
  const drawing = useMemo(() => drawEgo(name, groups, width - 2, text.around), [name, groups, width, text])
  const met = new Set(groups.flatMap(({ parties }) => parties.map(({ id }) => id)))
  if (groups.length === 0) return null
  return (
    <section className="around-part">
      <h3>{text.around.inDrawing}</h3>
      <div ref={place} className="figure-place">
        {width > 0 && <SmallFigure drawing={drawing} says={text.around.egoSays(name, groups.filter(({ isCoalition }) => isCoalition).length, met.size)} />}
      </div>
      {drawing.shapes.some(({ filled }) => filled) && <p className="quiet small">{text.around.several}</p>}
    </section>
  )
}
