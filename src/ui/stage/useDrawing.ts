import { useMemo } from 'react'
import type { Drawing, Point } from '../../drawing/drawing.ts'
import { colouringOf } from '../../drawing/colouring.ts'
import { moveInDrawing } from '../../drawing/moveInDrawing.ts'
import { sizesByCoalitions } from '../../drawing/nodeSizes.ts'
import { dimLeftOut, withLeftOut } from '../../drawing/withLeftOut.ts'
import type { PartyId } from '../../model/ids.ts'
import { MAX_COORDINATE } from '../../model/placement.ts'
import type { Colleague } from '../../sync/presence.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useThemeName } from '../device/useThemeName.ts'
import { drawPicture } from '../pictures/drawPicture.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useLensed } from '../lens/useShown.ts'
import { useNetwork } from '../useNetwork.ts'
import { useSession } from '../useSession.ts'
import { useColleagues } from '../map/useColleagues.ts'

/** What the map shows now: what the lens leaves of the network, with whatever colleagues are dragging where they hold it, as an arrangement would have it. */
export function useDrawing(): Drawing {
  const whole = useNetwork()
  const lensed = useLensed()
  const { colourBy, sizeBy, leaving } = useSession(({ lens }) => lens)
  const theme = useThemeName()
  const language = useLanguage()
  const text = useText()
  const picture = useSession((session) => session.picture)
  const colleagues = useColleagues()
  const resting = useMemo(() => {
    const isDimmed = leaving === 'dimmed' && lensed.leftOut.size > 0
    const network = isDimmed ? withLeftOut(whole, lensed) : lensed.network
    const looks = { colouring: colouringOf(whole, lensed.network, colourBy), ...(sizeBy === 'coalitions' ? { radii: sizesByCoalitions(lensed.network) } : {}) }
    const drawing = drawPicture(picture, network, { theme, language, words: { membersUnknown: text.legend.membersUnknown }, asOf: dayShown(network), ...looks }, text)
    return isDimmed ? dimLeftOut(drawing, lensed) : drawing
  }, [whole, lensed, colourBy, sizeBy, leaving, theme, language, text, picture])
  const preview = useSession((session) => session.preview)
  const held = useMemo(() => new Map([...(preview ?? []), ...heldByColleagues(colleagues)]), [colleagues, preview])
  return useMemo(() => (held.size === 0 ? resting : moveInDrawing(resting, held)), [resting, held])
}

/** Only where somebody could be put: what a hull reached out for further away would take for ever to draw. */
export function heldByColleagues(colleagues: readonly Pick<Colleague, 'drag'>[]): ReadonlyMap<PartyId, Point> {
  const places = colleagues.flatMap(({ drag }) => Object.entries(drag ?? {}).map(([id, [x, y]]) => [id as PartyId, { x, y }] as const))
  return new Map(places.filter(([, { x, y }]) => Math.max(Math.abs(x), Math.abs(y)) <= MAX_COORDINATE))
}
