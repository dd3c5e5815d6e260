import { useMemo, type ReactNode } from 'react'
import type { Way } from '../../analysis/paths.ts'
import { drawWays } from '../../drawing/small/drawWays.ts'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { SmallFigure } from './SmallFigure.tsx'
import { useWidth } from './useWidth.ts'
import { partiesOnWays, wayLinks } from './wayLinks.ts'

/** Every shortest way from top to bottom: coalitions as squares, with the roles along the lines. */
export function WayFigure({ ways, from, to }: { readonly ways: readonly Way[]; readonly from: PartyId; readonly to: PartyId }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const [width, place] = useWidth()
  const drawing = useMemo(() => drawWays(ways.map((way) => wayLinks(way, { network, text, language })), partiesOnWays(network, ways), width - 2), [ways, network, text, language, width])
  const name = (id: PartyId): string => partyOf(network, id)?.name ?? ''
  return <div ref={place} className="figure-place">{width > 0 && <SmallFigure drawing={drawing} says={text.around.waySays(name(from), name(to))} />}</div>
}
