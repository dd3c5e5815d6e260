import { useMemo, type ReactNode } from 'react'
import { tablesAbout, type Subject, type TablesAbout } from '../../analysis/tablesAbout.ts'
import type { PlaceId, ThemeId } from '../../model/ids.ts'
import { askAbout } from '../../session/session.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useSession } from '../useSession.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { leadsOf } from './leadsOf.ts'
import { nameOf, namesOf } from './namesOf.ts'
import { ShowButton } from './ShowButton.tsx'
import { SubjectField } from './SubjectField.tsx'

/** Which tables deal with a theme or a place, who leads each, and who sits at most of them. */
export function AboutAnswer(): ReactNode {
  const { answers: { about: text } } = useText()
  const { session } = useOpenMap()
  const network = useNetwork()
  const subject = useSession((state) => state.subject)
  const name = network.themes.get(subject as ThemeId)?.name ?? network.places.get(subject as PlaceId)?.name
  return (
    <AnswerCard title={text.title} how={text.how}>
      <SubjectField value={name === undefined ? null : subject} onChoose={(chosen) => askAbout(session, chosen)} />
      {subject !== null && name !== undefined && <Tables subject={subject} name={name} />}
    </AnswerCard>
  )
}

function Tables({ subject, name }: { readonly subject: Subject; readonly name: string }): ReactNode {
  const { answers: { about: text } } = useText()
  const network = useNetwork()
  const scope = useMemo(() => ({ seats: 'table', day: dayShown(network) }) as const, [network])
  const found = useMemo(() => tablesAbout(network, subject, scope), [network, subject, scope])
  if (found.tables.length === 0) return <p>{text.none(name)}</p>
  return (
    <>
      <p>{text.tables(found.tables.length, name)} <ShowButton ids={found.tables.map(({ coalition }) => coalition)} what={name} /></p>
      <ul>
        {found.tables.map(({ coalition, reach }) => {
          const leads = namesOf(network, leadsOf(network, coalition, scope))
          const notes = [leads.length > 0 ? text.lead(leads) : '', reach === 'wider' ? text.wider : ''].filter(Boolean)
          return <li key={coalition}>{nameOf(network, coalition)}{notes.length > 0 && <span className="quiet"> ({notes.join('; ')})</span>}</li>
        })}
      </ul>
      <Sitters found={found} />
    </>
  )
}

function Sitters({ found: { sitters, tables } }: { readonly found: TablesAbout }): ReactNode {
  const { answers: { about: text } } = useText()
  const network = useNetwork()
  const most = sitters[0]?.tables.length ?? 0
  if (most === 0) return <p>{text.nobody}</p>
  // Where nobody sits at two of them, nobody sits at most.
  const first = most === 1 && tables.length > 1 ? [] : sitters.filter((sitter) => sitter.tables.length === most)
  const others = sitters.slice(first.length).map(({ party }) => party)
  const firstNames = namesOf(network, first.map(({ party }) => party))
  return (
    <>
      {first.length > 0 && <p>{text.most(firstNames, most, tables.length)} <ShowButton ids={first.map(({ party }) => party)} what={firstNames.join(', ')} /></p>}
      {others.length > 0 && <p>{first.length > 0 ? text.others(namesOf(network, others)) : text.most(namesOf(network, others), 1, 1)}</p>}
    </>
  )
}
