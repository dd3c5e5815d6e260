import type { Evidence, ImportedAs, Source } from '../../model/evidence.ts'
import { evidenceId } from '../../model/factIds.ts'
import { idOfFacts, type EvidenceId, type FactId, type SourceId } from '../../model/ids.ts'
import { saysTheSame } from '../../model/compareNetworks.ts'
import { normaliseName } from '../../model/names.ts'
import { evidenceAbout, type Network } from '../../model/network.ts'
import { isSameDate } from '../../model/partialDate.ts'
import { moveRefs } from './moveRefs.ts'
import { NEWCOMER } from './planParties.ts'
import { addChange, idFor, isFree, leaveOut, type Planning } from './planning.ts'
import { settleKnown, settleNew } from './settleRecord.ts'

/** The certainty of what a file says in so many words. */
const STATED = 'stated'

/** What other sources say, according to the file: it comes along with what it is about. */
export function planEvidence(planning: Planning): void {
  const { imported: { network: inFile, keepsIds }, decisions, network } = planning
  const unclaimed = [...network.evidence.values()].filter(({ id }) => !keepsIds || !inFile.evidence.has(id))
  const known = new Map(unclaimed.map((evidence): [string, string] => [contentOf(evidence), evidence.id]))
  for (const evidence of inFile.evidence.values()) {
    const fields = moveRefs(planning, 'evidence', evidence) as Omit<Evidence, 'id'>
    const stance = planning.stances.get(evidence.about) ?? NEWCOMER
    const incoming = { table: 'evidence', fileId: evidence.id, fields, about: null } as const
    const id = sameEvidence(planning, evidence.id, fields, known)
    const onMap = id === undefined ? undefined : network.evidence.get(id as EvidenceId)
    if (decisions.leftOut.has(evidence.id) || fields.about === null || (id === undefined && !stance.isNews)) leaveOut(planning, 'evidence', evidence.id)
    else if (onMap) settleKnown(planning, incoming, onMap.id, onMap, stance)
    else if (id === undefined) {
      settleNew(planning, incoming, idFor(planning, 'evidence', evidence.id, () => freeEvidenceId(planning, fields)))
      if (!keepsIds) known.set(contentOf(fields), planning.idByFile.get(evidence.id) ?? '')
    }
  }
}

function contentOf({ about, source, words, certainty, imported }: Omit<Evidence, 'id'>): string {
  return JSON.stringify([about, source, words, certainty, imported?.name ?? ''])
}

function sameEvidence({ imported, network }: Planning, fileId: EvidenceId, fields: Omit<Evidence, 'id'>, known: ReadonlyMap<string, string>): string | undefined {
  const isSameId = imported.keepsIds && network.evidence.get(fileId)?.about === fields.about
  return isSameId ? fileId : known.get(contentOf(fields))
}

function freeEvidenceId(planning: Planning, fields: Omit<Evidence, 'id'>): string {
  const id = evidenceId(fields)
  return isFree(planning, 'evidence', id) ? id : planning.makeId('evi')
}

/** Everything that came in or changed says that it stands in this file, and keeps how the file knew it. */
export function writeProvenance(planning: Planning): void {
  if (planning.told.size === 0) return
  const source = ownSource(planning)
  for (const fact of planning.told) for (const [name, marks] of planning.spokenOf.get(fact) ?? []) tell(planning, fact, source, { name, marks: [...marks].sort() })
}

function tell(planning: Planning, about: FactId, source: SourceId | null, imported: ImportedAs): void {
  const { network, gone, file: { enteredBy, importedAt } } = planning
  const before = [...evidenceAbout(network, about), ...evidenceAbout(gone.network, about)].find((evidence) => evidence.source === source && evidence.imported?.name === imported.name)
  if (before) {
    if (!saysTheSame(before.imported, imported)) addChange(planning, 'evidence', before.id, { imported })
    return
  }
  const id = idOfFacts('evi', [about, source, '', STATED, imported.name])
  const fields = { about, source, words: '', certainty: STATED, enteredBy, enteredAt: importedAt, imported }
  if (isFree(planning, 'evidence', id)) planning.creates.set(id, { table: 'evidence', fields })
  else addChange(planning, 'evidence', id, { imported })
}

/** The file as a source: one for its title and date, however often it comes in. */
function ownSource(planning: Planning): SourceId | null {
  const { network, file: { title, date } } = planning
  if (title.trim() === '') return null
  const fields = { title: title.trim(), author: '', date, link: '' }
  const known = sameSource(network, fields)
  const id = known ?? (idOfFacts('src', [normaliseName(title), date?.date ?? date?.words ?? null]) as SourceId)
  if (isFree(planning, 'sources', id)) planning.creates.set(id, { table: 'sources', fields })
  return id
}

function sameSource({ sources }: Network, { title, date }: Pick<Source, 'title' | 'date'>): SourceId | null {
  for (const source of sources.values()) if (normaliseName(source.title) === normaliseName(title) && isSameDate(source.date, date)) return source.id
  return null
}
