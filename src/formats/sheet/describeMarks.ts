import type { DrawnLine } from '../../drawing/drawing.ts'
import type { PartyId } from '../../model/ids.ts'
import { membershipsIn, membershipsOf, partyOf } from '../../model/network.ts'
import { labelOf } from '../../model/vocabulary.ts'
import type { ExportInput } from '../exportInput.ts'

/** What whoever points at something in a file, or has it read out, is told. */
export type Described = { readonly title: string; readonly description: string }

/** By the id that marks carry: parties with who is where in which role, lines with what they mean. */
export function describeMarks({ network, drawing, language }: ExportInput): ReadonlyMap<string, Described> {
  const nameOf = (id: PartyId): string => partyOf(network, id)?.name ?? ''
  const role = (code: string): string => labelOf(network.vocabulary.roles, code, language)
  const lineTitle = ({ from, label, to }: DrawnLine): string => [nameOf(from), label, nameOf(to)].filter((words) => words !== '').join(' – ')
  return new Map<string, Described>([
    ...drawing.hulls.map(({ id, title }) => [id, { title, description: membershipsIn(network, id).map((membership) => `${nameOf(membership.party)}: ${role(membership.role)}`).join('; ') }] as const),
    ...drawing.nodes.map(({ id, name }) => [id, { title: name, description: membershipsOf(network, id).map((membership) => `${nameOf(membership.coalition)}: ${role(membership.role)}`).join('; ') }] as const),
    ...drawing.lines.map((line) => [line.id, { title: lineTitle(line), description: '' }] as const),
  ])
}
