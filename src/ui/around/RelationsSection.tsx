import type { ReactNode } from 'react'
import type { PartyView } from '../../doc/reading/entityStore.ts'
import type { Period } from '../../model/partialDate.ts'
import type { Status } from '../../model/coalition.ts'
import type { Tie } from '../../model/tie.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { sayPeriodAsOf } from '../controls/sayDate.ts'
import { useDayShown, useShownNetwork } from '../lens/useShown.ts'
import { lowered } from '../stage/sentences/sayParty.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { PartyButton } from './PartyButton.tsx'

/** Its relations, each in its own direction, and what is planned or wished for. */
export function RelationsSection({ view: { party, ties, memberships } }: { readonly view: PartyView }): ReactNode {
  const { around: text } = useText()
  const language = useLanguage()
  const { vocabulary, coalitions } = useShownNetwork()
  const meant = memberships.filter(({ status, coalition }) => status !== 'is' || coalitions.get(coalition)?.status !== 'is')
  return (
    <>
      {ties.length > 0 && (
        <section className="around-part">
          <h3>{text.relations}</h3>
          <ul className="around-facts">{ties.map((tie) => <li key={tie.id}><TieSentence tie={tie} isTowards={tie.to === party.id} /></li>)}</ul>
        </section>
      )}
      {meant.length > 0 && (
        <section className="around-part">
          <h3>{text.planned}</h3>
          <ul className="around-facts">
            {meant.map(({ id, coalition, role, status, period }) => (
              <li key={id}>
                <PartyButton id={coalition} /> <Quiet words={lowered(labelOf(vocabulary.roles, role, language))} period={period} status={status === 'is' ? (coalitions.get(coalition)?.status ?? 'is') : status} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function TieSentence({ tie: { from, to, kind, period, status }, isTowards }: { readonly tie: Tie; readonly isTowards: boolean }): ReactNode {
  const { list: text } = useText()
  const language = useLanguage()
  const { vocabulary } = useShownNetwork()
  const label = labelOf(vocabulary.tieKinds, kind, language)
  const isDirected = vocabulary.tieKinds.get(kind)?.directed ?? false
  const other = <PartyButton id={isTowards ? from : to} />
  return <>{isTowards && isDirected ? <>{other} {text.incoming(label)}</> : <>{label} {other}</>} <Quiet words="" period={period} status={status} /></>
}

function Quiet({ words, period, status }: { readonly words: string; readonly period: Period; readonly status: Status }): ReactNode {
  const text = useText()
  const day = useDayShown()
  const said = [words, sayPeriodAsOf(period, day, text), status === 'is' ? '' : text.list.status[status]].filter(Boolean).join(', ')
  return said === '' ? null : <span className="quiet">({said})</span>
}
