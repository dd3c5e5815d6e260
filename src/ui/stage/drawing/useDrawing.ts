import { useCallback, useMemo } from 'react'
import type { Drawing, Point } from '../../../drawing/drawing.ts'
import { colouringOf, type ColouringOf } from '../../../drawing/colouring.ts'
import { moveInDrawing } from '../../../drawing/moveInDrawing.ts'
import { standInPlaces } from '../../../drawing/standInPlaces.ts'
import { dimLeftOut, withLeftOut } from '../../../drawing/withLeftOut.ts'
import type { PartyId } from '../../../model/ids.ts'
import type { Colouring, Sizing } from '../../../model/lens/lens.ts'
import type { Network } from '../../../model/network.ts'
import { MAX_COORDINATE } from '../../../model/placement.ts'
import type { Colleague } from '../../../sync/presence.ts'
import { dayShown } from '../../controls/dayShown.ts'
import { useThemeName } from '../../device/useThemeName.ts'
import { drawPictureInSteps } from '../../pictures/drawPicture.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useLensed } from '../../lens/useShown.ts'
import { useNetwork } from '../../useNetwork.ts'
import { useSession } from '../../useSession.ts'
import { useColleagues } from '../../map/useColleagues.ts'
import { useInSteps } from './useInSteps.ts'
import { useRadii } from './useRadii.ts'

/** What is on the map now, and what it was drawn from. */
export type OnMap = {
  readonly drawing: Drawing
  readonly whole: Network
  readonly colouring: ColouringOf
  readonly colourBy: Colouring
  readonly sizeBy: Sizing
  /** What somebody chose or changed is still being drawn. */
  readonly isBehind: boolean
}

/** Up to as many parties everything is drawn at once; more take longer than a key may wait. */
const FEW = 200

/**
 * What the map shows now: what the lens leaves of the network, with whatever colleagues are dragging where they hold it, as an
 * arrangement would have it. A large map is drawn step by step; while nobody looks at it, it stays as it was.
 */
export function useDrawing(isWatched: boolean): OnMap {
  const whole = useNetwork()
  const lensed = useLensed()
  const { colourBy, sizeBy, leaving } = useSession(({ lens }) => lens)
  const theme = useThemeName()
  const language = useLanguage()
  const text = useText()
  const picture = useSession((session) => session.picture)
  const { radii, isBehind: isSizing } = useRadii(lensed.network)
  const colleagues = useColleagues()
  const making = useCallback(function* () {
    const isDimmed = leaving === 'dimmed' && lensed.leftOut.size > 0
    const network = isDimmed ? withLeftOut(whole, lensed) : lensed.network
    const colouring = colouringOf(whole, lensed.network, colourBy)
    yield
    const options = { theme, language, words: { membersUnknown: text.legend.membersUnknown }, asOf: dayShown(network), colouring, standIns: standInPlaces(whole), ...(radii ? { radii } : {}) }
    const steps = drawPictureInSteps(picture, network, options, text)
    const drawing = yield* steps
    return { drawing: isDimmed ? dimLeftOut(drawing, lensed) : drawing, whole, colouring, colourBy, sizeBy }
  }, [whole, lensed, colourBy, sizeBy, leaving, theme, language, text, picture, radii])
  const isFew = whole.organisations.size + whole.coalitions.size <= FEW
  const { made, isBehind } = useInSteps(making, !isWatched ? 'notNow' : isFew ? 'atOnce' : 'inSteps')
  const preview = useSession((session) => session.preview)
  const held = useMemo(() => new Map([...(preview ?? []), ...heldByColleagues(colleagues)]), [colleagues, preview])
  const drawing = useMemo(() => (held.size === 0 ? made.drawing : moveInDrawing(made.drawing, held)), [made, held])
  return { ...made, drawing, isBehind: (isBehind || isSizing) && isWatched }
}

/** Only where somebody could be put: what a hull reached out for further away would take for ever to draw. */
export function heldByColleagues(colleagues: readonly Pick<Colleague, 'drag'>[]): ReadonlyMap<PartyId, Point> {
  const places = colleagues.flatMap(({ drag }) => Object.entries(drag ?? {}).map(([id, [x, y]]) => [id as PartyId, { x, y }] as const))
  return new Map(places.filter(([, { x, y }]) => Math.max(Math.abs(x), Math.abs(y)) <= MAX_COORDINATE))
}
