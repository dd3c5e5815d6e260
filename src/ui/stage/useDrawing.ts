import { useMemo } from 'react'
import type { Drawing, Point } from '../../drawing/drawing.ts'
import { drawNetwork } from '../../drawing/drawNetwork.ts'
import { moveInDrawing } from '../../drawing/moveInDrawing.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Colleague } from '../../sync/presence.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useThemeName } from '../device/useThemeName.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useSession } from '../useSession.ts'
import { useColleagues } from '../map/useColleagues.ts'

/** What the map shows now: the network, with whatever colleagues are dragging where they hold it, as an arrangement would have it. */
export function useDrawing(): Drawing {
  const network = useNetwork()
  const theme = useThemeName()
  const language = useLanguage()
  const { legend } = useText()
  const colleagues = useColleagues()
  const resting = useMemo(
    () => drawNetwork(network, { theme, language, words: { membersUnknown: legend.membersUnknown }, asOf: dayShown(network) }),
    [network, theme, language, legend],
  )
  const preview = useSession((session) => session.preview)
  const held = useMemo(() => new Map([...(preview ?? []), ...heldByColleagues(colleagues)]), [colleagues, preview])
  return useMemo(() => (held.size === 0 ? resting : moveInDrawing(resting, held)), [resting, held])
}

function heldByColleagues(colleagues: readonly Colleague[]): ReadonlyMap<PartyId, Point> {
  return new Map(colleagues.flatMap(({ drag }) => Object.entries(drag ?? {}).map(([id, [x, y]]) => [id as PartyId, { x, y }])))
}
