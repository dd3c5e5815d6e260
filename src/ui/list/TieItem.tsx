import type { ReactNode } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import type { Tie } from '../../model/tie.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { select } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { dayShown } from '../controls/dayShown.ts'
import { sayPeriodAsOf } from '../controls/sayDate.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { removeFact } from './listEdits.ts'

type Props = { readonly tie: Tie; readonly self: PartyId; readonly isEditing: boolean }

/** One relation as a short sentence, in its own direction: *Lijn 1 werkt samen met HADOKS*. */
export function TieItem({ tie, self, isEditing }: Props): ReactNode {
  const openMap = useOpenMap()
  const words = useText()
  const { list: text } = words
  const language = useLanguage()
  const network = openMap.entities.network()
  const kind = labelOf(network.vocabulary.tieKinds, tie.kind, language)
  const isDirected = network.vocabulary.tieKinds.get(tie.kind)?.directed ?? false
  const other = tie.from === self ? tie.to : tie.from
  const [from, to] = [partyOf(network, tie.from)?.name ?? '', partyOf(network, tie.to)?.name ?? '']
  const isIncoming = isDirected && tie.to === self
  const name = (
    <button type="button" className="fact-name" dir="auto" onClick={() => select(openMap.session, [other])}>
      {partyOf(network, other)?.name}
    </button>
  )
  const status = tie.status === 'is' ? '' : text.status[tie.status]
  return (
    <li className="fact">
      {isIncoming ? <>{name} <span>{text.incoming(kind)}</span></> : <><span>{kind}</span> {name}</>}
      <span className="quiet small">{[sayPeriodAsOf(tie.period, dayShown(network), words), status].filter(Boolean).join(', ')}</span>
      <button type="button" data-opens-panel className="button button-quiet small fact-open" aria-label={text.openTie(from, kind, to)} onClick={() => select(openMap.session, [tie.id])}>
        {text.details}
      </button>
      {isEditing && (
        <button type="button" className="button button-quiet small" aria-label={text.removeTie(from, kind, to)} onClick={() => removeFact(openMap, tie.id)}>
          {text.removeShort}
        </button>
      )}
    </li>
  )
}
