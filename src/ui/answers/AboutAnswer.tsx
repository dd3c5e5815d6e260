import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { tablesAbout, type Subject, type TableAbout, type TablesAbout } from '../../analysis/tablesAbout.ts'
import type { CoalitionId, PlaceId, ThemeId } from '../../model/ids.ts'
import { askAbout } from '../../session/session.ts'
import { PartyButton } from '../around/PartyButton.tsx'
import { dayShown } from '../controls/dayShown.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useOpenMap } from '../openMapContext.ts'
import { SEARCH_BOX_ID } from '../search/focusSearch.ts'
import { useText } from '../text/useText.ts'
import { useSession } from '../useSession.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { leadsOf } from './leadsOf.ts'
import { Named } from './Named.tsx'
import { namesOf } from './namesOf.ts'
import { ShowButton } from './ShowButton.tsx'
import { SubjectField } from './SubjectField.tsx'

/** Which tables deal with a theme or a place, who leads each, and who sits at most of them. */
export function AboutAnswer(): ReactNode {
  const { answers: { about: text } } = useText()
  const { session } = useOpenMap()
  const network = useShownNetwork()
  const subject = useSession((state) => state.subject)
  const name = network.themes.get(subject as ThemeId)?.name ?? network.places.get(subject as PlaceId)?.name
  return (
    <AnswerCard title={text.title} how={text.how}>
      <SubjectField value={name === undefined ? null : subject} onChoose={(chosen) => askAbout(session, chosen)} />
      {subject !== null && name !== undefined && <Tables key={subject} subject={subject} name={name} />}
    </AnswerCard>
  )
}

function Tables({ subject, name }: { readonly subject: Subject; readonly name: string }): ReactNode {
  const { answers: { about: text } } = useText()
  const network = useShownNetwork()
  const found = useMemo(() => tablesAbout(network, subject, { seats: 'table', day: dayShown(network) }), [network, subject])
  const reaching = (reach: TableAbout['reach']): readonly CoalitionId[] => found.tables.filter((table) => table.reach === reach).map(({ coalition }) => coalition)
  const [own, wider] = [reaching('own'), reaching('wider')]
  const answer = useRef<HTMLParagraphElement>(null)
  // Whoever searched for it wants to read on here; on a phone the box they searched in has gone.
  useEffect(() => {
    const at = document.activeElement
    if (at === document.body || at?.id === SEARCH_BOX_ID) answer.current?.focus()
  }, [])
  return (
    <>
      <p ref={answer} tabIndex={-1}>
        {own.length === 0 ? text.none(name) : text.tables(own.length, name)} {own.length > 0 && <ShowButton ids={own} what={name} />}
      </p>
      <TableList coalitions={own} />
      {wider.length > 0 && (
        <details open={own.length === 0}>
          <summary>{text.wider(wider.length)}</summary>
          <TableList coalitions={wider} />
        </details>
      )}
      {found.tables.length > 0 && <Sitters found={found} />}
    </>
  )
}

function TableList({ coalitions }: { readonly coalitions: readonly CoalitionId[] }): ReactNode {
  const { answers: { about: text } } = useText()
  const network = useShownNetwork()
  return (
    <ul>
      {coalitions.map((coalition) => {
        const leads = leadsOf(network, coalition, { seats: 'table', day: dayShown(network) })
        return <li key={coalition}><PartyButton id={coalition} />{leads.length > 0 && <span className="quiet"> (<Named ids={leads}>{text.lead(namesOf(network, leads))}</Named>)</span>}</li>
      })}
    </ul>
  )
}

function Sitters({ found: { sitters, tables } }: { readonly found: TablesAbout }): ReactNode {
  const { answers: { about: text } } = useText()
  const network = useShownNetwork()
  const most = sitters[0]?.tables.length ?? 0
  if (most === 0) return <p>{text.nobody}</p>
  // Where nobody sits at two of them, nobody sits at most.
  const first = most === 1 && tables.length > 1 ? [] : sitters.filter((sitter) => sitter.tables.length === most)
  const others = sitters.slice(first.length).map(({ party }) => party)
  const firstNames = namesOf(network, first.map(({ party }) => party))
  return (
    <>
      {first.length > 0 && <p><Named ids={first.map(({ party }) => party)}>{text.most(firstNames, most, tables.length)}</Named> <ShowButton ids={first.map(({ party }) => party)} what={firstNames.join(', ')} /></p>}
      {others.length > 0 && <p><Named ids={others}>{first.length > 0 ? text.others(namesOf(network, others)) : text.most(namesOf(network, others), 1, 1)}</Named></p>}
    </>
  )
}
