import type { ReactNode } from 'react'
import type { PartyId } from '../../../model/ids.ts'
import { partyOf } from '../../../model/network.ts'
import type { Succession } from '../../../model/succession.ts'
import { isLoop } from '../../../model/time/successionEvents.ts'
import { select } from '../../../session/session.ts'
import { sayDate } from '../../controls/sayDate.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { CELL, ROW, ROW_HEADER } from './tableRoles.ts'

/** What became of whom as a row: *HKH, Elzha, SMASH en SHOP gingen op in HADOKS*, and when. */
export function SuccessionLine({ succession }: { readonly succession: Succession }): ReactNode {
  const { entities, session } = useOpenMap()
  const words = useText()
  const { list: text } = words
  const network = entities.network()
  const names = (ids: readonly PartyId[]): string[] => ids.map((id) => partyOf(network, id)?.name ?? '')
  const sentence = text.became(names(succession.from), names(succession.to))
  return (
    <tr {...ROW}>
      <th {...ROW_HEADER} colSpan={2} dir="auto">{sentence}{isLoop(network, succession.id) && <span className="quiet small facts-fault">{words.panel.successionLoops}</span>}</th>
      <td {...CELL} className="facts-when">{succession.date ? sayDate(succession.date, words) : ''}</td>
      <td {...CELL} className="facts-actions">
        <button type="button" data-opens-panel className="button button-quiet small fact-open" aria-label={text.openSuccession(sentence)} onClick={() => select(session, [succession.id])}>{text.details}</button>
      </td>
    </tr>
  )
}
