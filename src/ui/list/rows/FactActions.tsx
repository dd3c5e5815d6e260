import type { ReactNode } from 'react'
import type { MembershipId, TieId } from '../../../model/ids.ts'
import { select } from '../../../session/session.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { removeThing } from '../listEdits.ts'
import { CELL } from './tableRoles.ts'

type Props = {
  readonly fact: MembershipId | TieId
  readonly openLabel: string
  readonly removeLabel: string
  readonly isEditing: boolean
}

/** At the end of a row: its details in the panel, and taking it away while editing. */
export function FactActions({ fact, openLabel, removeLabel, isEditing }: Props): ReactNode {
  const openMap = useOpenMap()
  const { list: text } = useText()
  return (
    <td {...CELL} className="facts-actions">
      <button type="button" data-opens-panel className="button button-quiet small fact-open" aria-label={openLabel} onClick={() => select(openMap.session, [fact])}>{text.details}</button>
      {isEditing && <button type="button" className="button button-quiet small" aria-label={removeLabel} onClick={() => removeThing(openMap, fact)}>{text.removeShort}</button>}
    </td>
  )
}
