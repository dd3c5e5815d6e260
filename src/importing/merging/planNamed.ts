import { idOfFacts, type ThemeId } from '../../model/ids.ts'
import { saysTheSame } from '../../model/compareNetworks.ts'
import { normaliseName } from '../../model/names.ts'
import { BUILT_IN_VOCABULARY, ownTermsOf, type Term, type TermList } from '../../model/vocabulary.ts'
import { recogniseExtraFields, recognisePlaces, recogniseSources, recogniseThemes, type Recognised } from '../matching/recogniseNamed.ts'
import { moveRefs } from './moveRefs.ts'
import { idFor, leaveOut, spotOf, without, type Fields, type Planning, type Stance } from './planning.ts'
import { settleKnown, settleNew } from './settleRecord.ts'

type NamedTable = 'extraFields' | 'places' | 'themes' | 'sources'

/** Evidence is about facts only, so nobody remembers what a file said of these: what the map says stays. */
const MAP_STAYS: Stance = { side: 'map', isNews: true }

/** What records share and point at: own words, extra fields, places, themes and sources, by what they are called. */
export function planNamed(planning: Planning): void {
  const { network: onMap, imported: { network: inFile, keepsIds } } = planning
  planTerms(planning)
  planTable(planning, 'extraFields', recogniseExtraFields(onMap.extraFields, inFile.extraFields, keepsIds), null)
  planTable(planning, 'places', recognisePlaces(onMap.places, inFile.places, keepsIds), 'within')
  planTable(planning, 'themes', recogniseThemes(onMap.themes, inFile.themes, keepsIds), 'wider')
  planTable(planning, 'sources', recogniseSources(onMap.sources, inFile.sources, keepsIds), null)
}

type Named = { readonly id: string; readonly name?: string; readonly title?: string; readonly aliases?: readonly string[] }

function planTable(planning: Planning, table: NamedTable, recognised: Recognised, parent: 'within' | 'wider' | null): void {
  const things = [...(planning.imported.network[table] as ReadonlyMap<string, Named>).values()]
  const coming = things.filter(({ id }) => recognised.has(id) || !planning.decisions.leftOut.has(id))
  for (const { id } of things) if (planning.decisions.leftOut.has(id)) leaveOut(planning, table, id)
  // All ids first: a place may lie in one that comes later.
  for (const { id } of coming) planning.idByFile.set(id, recognised.get(id) ?? idFor(planning, table, id))
  for (const thing of coming) {
    const known = recognised.get(thing.id)
    const fields = moveRefs(planning, table, thing)
    if (known === undefined) settleNew(planning, { table, fileId: thing.id, fields, about: null }, planning.idByFile.get(thing.id) ?? '')
    else if (!planning.decisions.leftOut.has(thing.id)) settleNamed(planning, table, thing, fields, known, parent)
  }
}

function settleNamed(planning: Planning, table: NamedTable, thing: Named, fields: Fields, id: string, parent: 'within' | 'wider' | null): void {
  const onMap = planning.network[table] as ReadonlyMap<string, object>
  const known = onMap.get(id) as Fields
  const isById = thing.id === id && planning.imported.keepsIds
  const rest = without(fields, 'name', 'title')
  const said = isById ? fields : table === 'themes' ? { ...rest, aliases: otherNames(planning, id as ThemeId, thing) } : rest
  const loops = parent !== null && wouldLoop(onMap, parent, id, said[parent])
  settleKnown(planning, { table, fileId: thing.id, fields: loops ? { ...said, [parent]: null } : said, about: null }, id, known, MAP_STAYS)
}

/** What the theme is called in the file, where the map does not call it so. */
function otherNames({ network }: Planning, id: ThemeId, { aliases = [] }: Named): readonly string[] {
  const theme = network.themes.get(id)
  const known = new Set([theme?.name ?? '', ...(theme?.aliases ?? [])].map(normaliseName))
  return aliases.filter((alias) => !known.has(normaliseName(alias)))
}

/** Whether a parent that the file gives to something on the map lies in that thing itself. */
export function wouldLoop(onMap: ReadonlyMap<string, object>, field: string, id: string, parent: unknown): boolean {
  const seen = new Set<unknown>()
  for (let at = parent; typeof at === 'string' && !seen.has(at); at = (onMap.get(at) as Fields | undefined)?.[field]) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** Another map's own words: the same word where code or label agree, else they come along. */
function planTerms(planning: Planning): void {
  for (const { list, term } of ownTermsOf(planning.imported.network.vocabulary)) {
    if (isBuiltIn(list, term)) continue
    const fileId = `${list}/${term.code}`
    const known = sameTerm(planning, list, term)
    if (known !== null) planning.codeByFile.set(fileId, known)
    else if (planning.decisions.leftOut.has(fileId)) leaveOut(planning, 'vocabulary', fileId)
    else settleNew(planning, { table: 'vocabulary', fileId, fields: { list, ...term }, about: null }, idOfFacts('voc', [list, term.code]))
    if (known !== null) planning.records.push({ becomes: 'same', table: 'vocabulary', fileId, id: idOfFacts('voc', [list, known]), at: spotOf(planning, fileId), differences: [] })
  }
}

/** By what it says: a network that came from a worker has copies of the built-in terms. */
function isBuiltIn(list: TermList, term: Term): boolean {
  return saysTheSame(term, BUILT_IN_VOCABULARY[list].get(term.code))
}

/** A word that only says a built-in term anew counts as another one where nothing uses it yet: on an empty map. */
function sameTerm({ network }: Planning, list: TermList, term: Term): string | null {
  const terms = network.vocabulary[list] as ReadonlyMap<string, Term>
  const isEmptyMap = network.organisations.size + network.coalitions.size === 0
  const known = terms.get(term.code)
  if (known) return isEmptyMap && isBuiltIn(list, known) ? null : term.code
  const words = new Set([term.nl, term.en].map(normaliseName))
  for (const { code, nl, en } of terms.values()) if (words.has(normaliseName(nl)) || words.has(normaliseName(en))) return code
  return null
}
