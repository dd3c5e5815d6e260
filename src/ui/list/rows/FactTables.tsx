import type { ReactNode } from 'react'
import type { PartyView } from '../../../doc/reading/entityStore.ts'
import { useText } from '../../text/useText.ts'
import { MembershipLine } from './MembershipLine.tsx'
import { SuccessionLine } from './SuccessionLine.tsx'
import { TieLine } from './TieLine.tsx'
import { COLUMN_HEADER, ROW, ROW_GROUP, TABLE } from './tableRoles.ts'

type Props = { readonly view: PartyView; readonly isEditing: boolean }

/** Under the heading of a party: who takes part in it, what it takes part in, its relations and what became of it. */
export function FactTables({ view, isEditing }: Props): ReactNode {
  const { list: text } = useText()
  const { party, members, memberships, ties, successions } = view
  return (
    <>
      <FactTable name={text.membersOf(party.name)} title={text.members} second={text.role} isEditing={isEditing} lines={members.map((fact) => <MembershipLine key={fact.id} membership={fact} side="coalition" isEditing={isEditing} />)} />
      <FactTable name={text.membershipsOf(party.name)} title={text.memberships} second={text.role} isEditing={isEditing} lines={memberships.map((fact) => <MembershipLine key={fact.id} membership={fact} side="party" isEditing={isEditing} />)} />
      <FactTable name={text.tiesOf(party.name)} title={text.ties} isEditing={isEditing} lines={ties.map((fact) => <TieLine key={fact.id} tie={fact} self={party.id} isEditing={isEditing} />)} />
      <FactTable name={text.successionsOf(party.name)} title={text.successions} isEditing={isEditing} lines={successions.map((fact) => <SuccessionLine key={fact.id} succession={fact} />)} />
    </>
  )
}

type TableProps = {
  /** What the table is about, with the party in it: for whoever comes to it out of its place. */
  readonly name: string
  /** The same in short, over the first column. */
  readonly title: string
  /** Over the second column; without it the lines are sentences that take both. */
  readonly second?: string
  readonly isEditing: boolean
  readonly lines: readonly ReactNode[]
}

/** One table of facts; a phone folds its rows into lines. */
function FactTable({ name, title, second, isEditing, lines }: TableProps): ReactNode {
  const { list: text } = useText()
  if (lines.length === 0) return null
  return (
    <table className={isEditing ? 'facts facts-editing' : 'facts'} {...TABLE} aria-label={name}>
      <thead {...ROW_GROUP}>
        <tr {...ROW}>
          <th {...COLUMN_HEADER} colSpan={second ? 1 : 2}>{title}</th>
          {second && <th {...COLUMN_HEADER} className="facts-folded">{second}</th>}
          <th {...COLUMN_HEADER} className="facts-folded">{text.when}</th>
          <th {...COLUMN_HEADER} className="facts-folded"><span className="unseen">{text.actions}</span></th>
        </tr>
      </thead>
      <tbody {...ROW_GROUP}>{lines}</tbody>
    </table>
  )
}
