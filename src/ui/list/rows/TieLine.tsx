import type { ReactNode } from 'react'
import type { PartyId } from '../../../model/ids.ts'
import { partyOf } from '../../../model/network.ts'
import type { Tie } from '../../../model/tie.ts'
import { labelOf } from '../../../model/vocabulary.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { FactActions } from './FactActions.tsx'
import { JumpLink } from '../JumpLink.tsx'
import { WhenCell } from './WhenCell.tsx'
import { ROW, ROW_HEADER } from './tableRoles.ts'

type Props = { readonly tie: Tie; readonly self: PartyId; readonly isEditing: boolean }

/**
 * One relation as a row. With whom and what stand together as a short sentence in its own direction (*financiert
 * Mentaal Gezond*, *Zilveren Kruis financiert deze partij*): in two columns nobody could tell who does it to whom.
 */
export function TieLine({ tie, self, isEditing }: Props): ReactNode {
  const { entities } = useOpenMap()
  const { list: text } = useText()
  const language = useLanguage()
  const network = entities.network()
  const kind = labelOf(network.vocabulary.tieKinds, tie.kind, language)
  const isDirected = network.vocabulary.tieKinds.get(tie.kind)?.directed ?? false
  const [from, to] = [partyOf(network, tie.from)?.name ?? '', partyOf(network, tie.to)?.name ?? '']
  const isTowardsSelf = tie.to === self
  const other = isTowardsSelf ? <JumpLink id={tie.from} name={from} /> : <JumpLink id={tie.to} name={to} />
  return (
    <tr {...ROW}>
      <th {...ROW_HEADER} colSpan={2}>
        {isTowardsSelf && isDirected ? <>{other} {text.incoming(kind)}</> : <>{kind} {other}</>}
      </th>
      <WhenCell period={tie.period} status={tie.status} />
      <FactActions fact={tie.id} openLabel={text.openTie(from, kind, to)} removeLabel={text.removeTie(from, kind, to)} isEditing={isEditing} />
    </tr>
  )
}
