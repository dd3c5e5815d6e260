import type { Coalition, Phase } from '../../src/model/coalition.ts'
import type { Evidence, Source } from '../../src/model/evidence.ts'
import { idOfFacts, type CoalitionId, type FactId, type OrganisationId, type PartyId, type PlaceId, type SourceId, type ThemeId } from '../../src/model/ids.ts'
import { EMPTY_MAP_RECORD } from '../../src/model/mapRecord.ts'
import type { Membership } from '../../src/model/membership.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { Organisation } from '../../src/model/organisation.ts'
import { OPEN_PERIOD, partialDate, type Period } from '../../src/model/partialDate.ts'
import type { Succession } from '../../src/model/succession.ts'
import type { Tie } from '../../src/model/tie.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'

/**
 * The raw networks (`tests/fixtures/networks`) as one map: the same name in the same region is one record, *fuseerde tot*
 * becomes a succession, what facilitates a coalition a membership, projects coalitions. Contacts of persons stay out.
 */

export type SampleName = 'haaglanden' | 'utrechtalmere'

type Raw = Readonly<Record<string, unknown>>

const RECORDS: Readonly<Record<SampleName, Partial<Network['record']>>> = {
  haaglanden: {
    title: 'Haaglanden 2014–2019',
    region: 'Haaglanden',
    question: 'Wie werkt met wie aan zorg en welzijn in de buurt?',
    purpose: 'Voorbeeld: hoe een netwerk in vijf jaar verandert, van het project DZOidB tot de fusie tot HADOKS.',
    stateDate: partialDate('2019-01-01'),
    privacyText: 'Gemaakt uit openbare stukken. Er staan geen personen op deze kaart.',
  },
  utrechtalmere: {
    title: 'Utrecht en Almere',
    region: 'Midden-Nederland en Flevoland',
    question: 'Wie trekt welke opgave in de zorgtransformatie?',
    purpose: 'Voorbeeld: twee steden die zorg en welzijn anders willen regelen, elk met een eigen tafel.',
    privacyText: 'Gemaakt uit openbare stukken. Er staan geen personen op deze kaart.',
  },
}

/** A party that only its kind was named of: it counts as a domain, not as an organisation. */
const NAMED_DOMAINS: readonly (readonly [string, string])[] = [['welzijn', 'Welzijn'], ['onderwijs', 'Onderwijs'], ['kennis', 'Wetenschap']]

export function readSample(name: SampleName, files: readonly unknown[]): Network {
  const reading = startReading(name)
  for (const file of files) readFile(reading, file as Raw)
  return { ...EMPTY_NETWORK, ...reading.tables, record: { ...EMPTY_MAP_RECORD, ...RECORDS[name] } }
}

type Tables = { -readonly [Table in 'organisations' | 'coalitions' | 'memberships' | 'ties' | 'successions' | 'themes' | 'places' | 'sources' | 'evidence' | 'phases']: Map<string, unknown> }
type Reading = { readonly sample: SampleName; readonly tables: Network & Tables; readonly idByRaw: Map<string, string>; source: SourceId }

function startReading(sample: SampleName): Reading {
  const names = ['organisations', 'coalitions', 'memberships', 'ties', 'successions', 'themes', 'places', 'sources', 'evidence', 'phases']
  const tables = Object.fromEntries(names.map((table) => [table, new Map()])) as unknown as Network & Tables
  return { sample, tables, idByRaw: new Map(), source: '' as SourceId }
}

function readFile(reading: Reading, file: Raw): void {
  const source: Source = { id: idOfFacts('src', [text(file.source)]) as SourceId, title: text(file.title), author: '', date: file.year ? partialDate(`${Number(file.year)}`) : null, link: '' }
  reading.source = source.id
  reading.tables.sources.set(source.id, source)
  for (const raw of rows(file.places)) addPlace(reading, raw)
  for (const raw of rows(file.themes)) addTheme(reading, raw)
  for (const raw of rows(file.organisations)) addOrganisation(reading, raw)
  for (const raw of rows(file.coalitions)) addCoalition(reading, raw, null)
  for (const raw of rows(file.projects)) addCoalition(reading, raw, 'project')
  for (const raw of rows(file.memberships)) addMembership(reading, raw, text(raw.role))
  for (const raw of rows(file.ties)) addTie(reading, raw)
  for (const coalition of [...(reading.tables.coalitions.values() as Iterable<Coalition>)]) markUnknownMembers(reading, coalition)
}

function rows(value: unknown): readonly Raw[] {
  return Array.isArray(value) ? (value as Raw[]) : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s*\((?:ook )?seed \d+\)|; niet dezelfde als de GGD in seed \d+/g, '') : ''
}

const words = (evidence: unknown) => text(evidence).replace(/^\S+\.txt:\s*/, '')

/** One id per name and kind within a sample; spaces do not count, so that *Lijn 1* and *Lijn1* are one. */
function idFor(reading: Reading, prefix: string, raw: Raw): string {
  const id = idOfFacts(prefix, [reading.sample, text(raw.name).toLowerCase().replace(/\s/g, '')])
  reading.idByRaw.set(text(raw.id), id)
  return id
}

function known<Id extends string>(reading: Reading, raw: unknown): Id | null {
  return (reading.idByRaw.get(text(raw)) ?? null) as Id | null
}

function knownAll<Id extends string>(reading: Reading, raw: unknown): Id[] {
  return (Array.isArray(raw) ? raw : []).flatMap((id) => known<Id>(reading, id) ?? [])
}

function period(from: unknown, to: unknown): Period {
  return { from: text(from) ? partialDate(text(from)) : null, to: text(to) ? partialDate(text(to)) : null }
}

function addPlace(reading: Reading, raw: Raw): void {
  const id = idFor(reading, 'plc', raw)
  reading.tables.places.set(id, { id, name: text(raw.name), kind: text(raw.kind) || null, within: known<PlaceId>(reading, raw.partOf) })
}

function addTheme(reading: Reading, raw: Raw): void {
  const id = idFor(reading, 'thm', raw)
  reading.tables.themes.set(id, { id, name: text(raw.name), aliases: [], wider: null })
}

function addOrganisation(reading: Reading, raw: Raw): void {
  const id = idFor(reading, 'org', raw) as OrganisationId
  const before = reading.tables.organisations.get(id) as Organisation | undefined
  const aliases = [...(before?.aliases ?? []), ...((raw.aliases as string[] | undefined) ?? []), ...(before && before.name !== text(raw.name) ? [text(raw.name)] : [])]
  const name = before?.name ?? text(raw.name)
  const organisation: Organisation = {
    id, name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name).sort(),
    kind: text(raw.kind) || null,
    domain: text(raw.domain) || null,
    derived: raw.domainBasis === 'inferred',
    places: [...new Set([...(before?.places ?? []), ...knownAll<PlaceId>(reading, raw.places)])].sort(),
    partOf: null,
    period: period(raw.activeFrom, null),
    goal: '',
    note: [before?.note, text(raw.note)].filter(Boolean).join(' '),
    link: '',
    tags: [],
    extra: new Map(),
    placeholder: false,
  }
  reading.tables.organisations.set(id, organisation)
  addEvidence(reading, id, raw, raw.implied === true ? 'implied' : 'stated')
}

function addCoalition(reading: Reading, raw: Raw, kind: string | null): void {
  const id = idFor(reading, 'coa', raw) as CoalitionId
  const coalition: Coalition = {
    id,
    name: text(raw.name),
    aliases: (raw.aliases as string[] | undefined) ?? [],
    kind: kind ?? text(raw.kind),
    derived: false,
    goal: text(raw.goal),
    themes: knownAll<ThemeId>(reading, raw.themes).sort(),
    places: knownAll<PlaceId>(reading, raw.places).sort(),
    period: period(raw.from, raw.to),
    partOf: known<CoalitionId>(reading, raw.partOf ?? raw.programme),
    link: '',
    note: text(raw.note),
    tags: [],
    extra: new Map(),
    status: 'is',
    membersKnown: true,
  }
  reading.tables.coalitions.set(id, coalition)
  addEvidence(reading, id, raw, 'stated')
  if (BUILT_IN_VOCABULARY.phases.has(text(raw.phase))) addPhase(reading, coalition, text(raw.phase))
  if (Array.isArray(raw.domainsNamed)) for (const [domain, label] of NAMED_DOMAINS) if (raw.domainsNamed.includes(domain)) addPlaceholder(reading, domain, label, raw)
}

function addPhase(reading: Reading, coalition: Coalition, phase: string): void {
  const row: Phase = { id: idOfFacts('pha', [coalition.id, phase]) as Phase['id'], coalition: coalition.id, phase, period: OPEN_PERIOD }
  reading.tables.phases.set(row.id, row)
}

function addPlaceholder(reading: Reading, domain: string, label: string, raw: Raw): void {
  const placeholder = { id: `ph-${domain}`, name: label, domain, domainBasis: 'document', places: [], evidence: raw.evidence }
  addOrganisation(reading, placeholder)
  const id = reading.idByRaw.get(placeholder.id) as string
  reading.tables.organisations.set(id, { ...(reading.tables.organisations.get(id) as Organisation), placeholder: true })
  addMembership(reading, { organisation: placeholder.id, coalition: raw.id, certainty: 'implied', evidence: raw.evidence }, 'deelnemer')
}

function addMembership(reading: Reading, raw: Raw, role: string): void {
  const [party, coalition] = [known<PartyId>(reading, raw.organisation ?? raw.from), known<CoalitionId>(reading, raw.coalition ?? raw.to)]
  if (!party || !coalition) throw new Error(`The raw network points at nothing: ${JSON.stringify(raw)}`)
  const id = idOfFacts('mem', [party, coalition, role]) as Membership['id']
  if (reading.tables.memberships.has(id)) return
  // What a succession ends, reading ends; a second, written end would hide where it comes from.
  const membership: Membership = { id, party, coalition, role, seat: null, onBehalfOf: null, period: period(raw.coalition ? raw.from : '', raw.to === '2018-12-31' ? '' : raw.coalition ? raw.to : ''), themes: [], places: [], note: text(raw.note), status: 'is' }
  reading.tables.memberships.set(id, membership)
  addEvidence(reading, id, raw, text(raw.certainty))
}

function addTie(reading: Reading, raw: Raw): void {
  const kind = BUILT_IN_VOCABULARY.tieKinds.get(text(raw.kind))
  const [from, to] = [known<PartyId>(reading, raw.from), known<PartyId>(reading, raw.to)]
  if (!from || !to || !kind) throw new Error(`The raw network points at nothing: ${JSON.stringify(raw)}`)
  if (kind.form === 'succession') return addSuccession(reading, from, to, raw)
  if (kind.roleTowardsCoalition && to.startsWith('coa-')) return addMembership(reading, raw, kind.roleTowardsCoalition)
  const id = idOfFacts('tie', [from, to, kind.code]) as Tie['id']
  const tie: Tie = { id, from, to, kind: kind.code, period: period(raw.date, ''), strength: null, themes: [], places: [], note: text(raw.note), status: 'is' }
  reading.tables.ties.set(id, tie)
  addEvidence(reading, id, raw, text(raw.certainty))
}

function addSuccession(reading: Reading, from: PartyId, to: PartyId, raw: Raw): void {
  const id = idOfFacts('suc', [to, text(raw.date)]) as Succession['id']
  const before = reading.tables.successions.get(id) as Succession | undefined
  reading.tables.successions.set(id, { id, from: [...(before?.from ?? []), from].sort(), to: [to], date: partialDate(text(raw.date)), note: '' })
  addEvidence(reading, id, raw, text(raw.certainty))
}

function markUnknownMembers(reading: Reading, coalition: Coalition): void {
  const memberships = [...(reading.tables.memberships.values() as Iterable<Membership>)]
  const seats = memberships.filter((membership) => membership.coalition === coalition.id && BUILT_IN_VOCABULARY.roles.get(membership.role)?.seat === 'table')
  reading.tables.coalitions.set(coalition.id, { ...coalition, membersKnown: seats.length > 0 })
}

function addEvidence(reading: Reading, about: string, raw: Raw, certainty: string): void {
  const evidence: Evidence = { id: idOfFacts('evi', [about, reading.source, words(raw.evidence)]) as Evidence['id'], about: about as FactId, source: reading.source, words: words(raw.evidence), certainty, enteredBy: '', enteredAt: '' }
  reading.tables.evidence.set(evidence.id, evidence)
}
