import type { ReactNode } from 'react'
import type { PartyView } from '../../doc/reading/entityStore.ts'
import { useText } from '../text/useText.ts'
import { MembershipItem } from './MembershipItem.tsx'
import { SuccessionItem } from './SuccessionItem.tsx'
import { TieItem } from './TieItem.tsx'

type Props = { readonly view: PartyView; readonly isEditing: boolean }

/** Under the heading of a party: who takes part in it, what it takes part in, its relations and what became of it. */
export function FactLists({ view, isEditing }: Props): ReactNode {
  const { list: text } = useText()
  const { party, members, memberships, ties, successions } = view
  return (
    <>
      <Facts label={text.membersOf(party.name)} title={text.members} facts={members.map((fact) => <MembershipItem key={fact.id} membership={fact} side="coalition" isEditing={isEditing} />)} />
      <Facts label={text.membershipsOf(party.name)} title={text.memberships} facts={memberships.map((fact) => <MembershipItem key={fact.id} membership={fact} side="party" isEditing={isEditing} />)} />
      <Facts label={text.tiesOf(party.name)} title={text.ties} facts={ties.map((fact) => <TieItem key={fact.id} tie={fact} self={party.id} isEditing={isEditing} />)} />
      <Facts label={text.successionsOf(party.name)} title={text.successions} facts={successions.map((fact) => <SuccessionItem key={fact.id} succession={fact} />)} />
    </>
  )
}

function Facts({ label, title, facts }: { readonly label: string; readonly title: string; readonly facts: readonly ReactNode[] }): ReactNode {
  if (facts.length === 0) return null
  return (
    <div className="facts">
      <p className="facts-title small quiet" aria-hidden="true">{title}</p>
      <ul aria-label={label}>{facts}</ul>
    </div>
  )
}
