import { membershipId, orderEnds, successionId, tieId } from '../../model/factIds.ts'
import { ID_PREFIXES, isCoalitionId, type CoalitionId, type FactId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import type { Network } from '../../model/network.ts'
import type { Period } from '../../model/partialDate.ts'
import type { Succession } from '../../model/succession.ts'
import type { Tie } from '../../model/tie.ts'
import { factFinder, type FactKnown, type FactRow } from '../matching/recogniseFacts.ts'
import { factSorts, type FactTable } from '../matching/factSorts.ts'
import { unitedNote } from '../unitedNote.ts'
import { moveRefs } from './moveRefs.ts'
import { ownNameOf } from '../matching/recogniseParties.ts'
import { NEWCOMER, stanceOf } from './planParties.ts'
import { freeId, idFor, isFree, leaveOut, leaveRemoved, newsOf, noteTold, without, type Fields, type Planning, type Stance } from './planning.ts'
import { settleKnown, settleNew, type Ending, type Incoming } from './settleRecord.ts'

/** Memberships, ties, successions, phases and results, by what they say once their ends are those of the map. */
export function planFacts(planning: Planning): void {
  for (const table of ['memberships', 'ties', 'successions', 'phases', 'results'] as const) planTable(planning, table)
}

function planTable(planning: Planning, table: FactTable): void {
  const { imported: { network: inFile, keepsIds }, network } = planning
  const rows: FactRow[] = []
  for (const thing of (inFile[table] as ReadonlyMap<string, { readonly id: string }>).values()) {
    const fields = moveRefs(planning, table, thing)
    if (planning.decisions.leftOut.has(thing.id) || !hasEnds(table, fields)) leaveOut(planning, table, thing.id)
    else rows.push({ fileId: thing.id, fields, keepsId: keepsIds, hasSaid: (fact) => planning.earlier.hasSaid(fact as FactId, planning.markOf(thing.id)), hadOther: (fact) => planning.earlier.newsOf(fact as FactId, planning.markOf(thing.id)) === 'edited' })
  }
  const sort = factSorts(keepsIds, (kind) => isDirected(network, kind))[table]
  const finder = factFinder(sort, network[table] as ReadonlyMap<string, object>, rows)
  const gone = factFinder(sort, planning.gone.network[table] as ReadonlyMap<string, object>, rows.map((row) => asSaidOfGone(planning, row)))
  const strange = rows.filter((row) => {
    const known = finder.find(row)
    if (known) settleFact(planning, table, row, known)
    return !known
  })
  for (const row of strange) {
    const known = finder.find(row) ?? finder.findEdited(row)
    const removed = known ? null : gone.find(asSaidOfGone(planning, row))
    if (known) settleFact(planning, table, row, known)
    else if (removed) settleRemoved(planning, table, row, removed)
    else if (stanceOfOwner(planning, table, row.fileId)?.isNews === false) leaveOut(planning, table, row.fileId)
    else finder.add(beginFact(planning, table, row))
  }
}

const asSaidOfGone = ({ gone, markOf }: Planning, row: FactRow): FactRow => ({ ...row, hasSaid: (fact) => gone.earlier.hasSaid(fact as FactId, markOf(row.fileId)) })

/** What went along with a party that comes back is there again with it; what was removed itself waits for a word of its own. */
function settleRemoved(planning: Planning, table: FactTable, row: FactRow, removed: FactKnown): void {
  if (planning.gone.byHand.has(removed.id)) {
    if (!planning.decisions.broughtBack.has(row.fileId)) return leaveRemoved(planning, table, row.fileId, removed.id)
    planning.restores.set(removed.id, table)
  }
  settleFact(planning, table, row, removed)
}

function isDirected({ vocabulary }: Network, kind: string): boolean {
  return vocabulary.tieKinds.get(kind)?.directed ?? false
}

/** Who is left out takes along what hangs on it, and nobody is related to itself or became itself: two of the file may be one on the map. */
function hasEnds(table: FactTable, fields: Fields): boolean {
  const { party, coalition, from, to } = fields as Record<string, string | readonly string[] | null>
  const isCoalition = typeof coalition === 'string' && isCoalitionId(coalition)
  switch (table) {
    case 'memberships': return party !== null && party !== coalition && isCoalition
    case 'ties': return from !== null && to !== null && from !== to
    case 'successions': return (from?.length ?? 0) > 0 && (to?.length ?? 0) > 0 && partiesIn(from) !== partiesIn(to)
    case 'phases': case 'results': return isCoalition
    default: return table satisfies never
  }
}

function partiesIn(ids: string | readonly string[] | null | undefined): string {
  return [...new Set(ids)].toSorted().join(' ')
}

/** Phases and results are told of their coalition, since evidence is about facts. */
function incomingOf({ imported, idByFile }: Planning, table: FactTable, { fileId, fields }: FactRow, id: string): Incoming {
  const owner = ownerOf(imported.network, table, fileId)
  if (owner === null) return { table, fileId, fields, about: { fact: id as FactId, fileId, name: imported.ownNames.get(fileId) ?? '' } }
  const coalition = imported.network.coalitions.get(owner)
  return { table, fileId, fields, about: coalition ? { fact: idByFile.get(owner) as FactId, fileId: owner, name: ownNameOf(imported, coalition) } : null }
}

function ownerOf(inFile: Network, table: FactTable, fileId: string): CoalitionId | null {
  return table === 'phases' || table === 'results' ? (inFile[table].get(fileId as never)?.coalition ?? null) : null
}

/** What is said of a coalition counts for its phases and results; null for a fact that speaks for itself. */
function stanceOfOwner({ imported, stances }: Planning, table: FactTable, fileId: string): Stance | null {
  const owner = ownerOf(imported.network, table, fileId)
  return owner === null ? null : (stances.get(owner) ?? NEWCOMER)
}

function stanceOfFact(planning: Planning, table: FactTable, { fileId, keepsId }: FactRow, known: FactKnown): Stance {
  // Two rows of one file: the first stands, and what the second says otherwise is shown.
  if (planning.creates.has(known.id)) return { side: 'map', isNews: true }
  const owner = stanceOfOwner(planning, table, fileId)
  return owner ?? stanceOf(keepsId && fileId === known.id ? 'id' : 'facts', newsOf(planning, known.id as FactId, fileId))
}

function settleFact(planning: Planning, table: FactTable, row: FactRow, known: FactKnown): void {
  const stance = stanceOfFact(planning, table, row, known)
  planning.stances.set(row.fileId, stance)
  const isEitherWay = table === 'ties' && !isDirected(planning.network, String(row.fields['kind']))
  const fields = isEitherWay ? without(row.fields, 'from', 'to') : row.fields
  const incoming = incomingOf(planning, table, { ...row, fields: addToNote(planning, known.id, fields) }, known.id)
  settleKnown(planning, incoming, known.id, known.fields, stance, endingOf(planning, table, row, known))
}

/** What two rows of one file note of one fact stands there twice: neither knew of the other. */
function addToNote({ creates }: Planning, id: string, fields: Fields): Fields {
  const made = creates.get(id)
  if (made === undefined || fields['note'] === undefined) return fields
  made.fields['note'] = unitedNote(made.fields['note'], fields['note'])
  return without(fields, 'note')
}

function beginFact(planning: Planning, table: FactTable, row: FactRow): FactKnown {
  const id = idFor(planning, table, row.fileId, () => idOfFact(planning, table, inOrder(planning, table, row.fields)))
  planning.stances.set(row.fileId, NEWCOMER)
  settleNew(planning, incomingOf(planning, table, { ...row, fields: inOrder(planning, table, row.fields) }, id), id)
  return { id, fields: planning.creates.get(id)?.fields ?? row.fields }
}

/** As `addTie` writes it; a map of ours has its own order already. */
function inOrder({ network, imported }: Planning, table: FactTable, fields: Fields): Fields {
  if (table !== 'ties' || imported.keepsIds) return fields
  const [from, to] = orderEnds(String(fields['from']), String(fields['to']), isDirected(network, String(fields['kind'])))
  return { ...fields, from, to }
}

function idOfFact(planning: Planning, table: FactTable, fields: Fields): string {
  switch (table) {
    case 'memberships': return freeId(planning, table, (round) => membershipId(fields as Membership, round))
    case 'ties': return freeId(planning, table, (round) => tieId(fields as Tie, round))
    case 'successions': return isFree(planning, table, successionId(fields as Succession)) ? successionId(fields as Succession) : planning.makeId('suc')
    case 'phases': case 'results': return planning.makeId(ID_PREFIXES[table])
    default: return table satisfies never
  }
}

/**
 * A membership or tie can have ended on the date of the file; without a date nobody knows when. What the file says is then a fact
 * beside it, and no record of its own in the preview, since it is the same row.
 */
function endingOf(planning: Planning, table: FactTable, row: FactRow, known: FactKnown): Ending | null {
  const { date } = planning.file
  if ((table !== 'memberships' && table !== 'ties') || date === null || planning.creates.has(known.id)) return null
  return {
    end: { period: { from: (known.fields['period'] as Period).from, to: date } },
    beginAnew() {
      const fields = inOrder(planning, table, row.fields)
      const id = idOfFact(planning, table, fields)
      planning.creates.set(id, { table, fields: { ...fields } })
      planning.idByFile.set(row.fileId, id)
      noteTold(planning, id as FactId, row.fileId, planning.imported.ownNames.get(row.fileId) ?? '')
    },
  }
}
