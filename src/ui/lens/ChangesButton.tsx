import type { ReactNode } from 'react'
import { dayBefore, firstDay } from '../../model/partialDate.ts'
import { look, showTab } from '../../session/session.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useSession } from '../useSession.ts'

/** Shows what changed up to the day that is looked at; from the year before on, until somebody chooses otherwise. */
export function ChangesButton(): ReactNode {
  const { changes: text } = useText()
  const { session } = useOpenMap()
  const network = useNetwork()
  const isShown = useSession(({ tab }) => tab === 'changes')

  function toggle(): void {
    const { date, since } = session.getState().lens
    if (since === null) look(session, { since: dayBefore(firstDay((date ?? dayShown(network)).slice(0, 4))).slice(0, 4) })
    showTab(session, isShown ? 'map' : 'changes')
  }

  return <button type="button" className="button button-quiet small" aria-pressed={isShown} onClick={toggle}>{text.tab}</button>
}
