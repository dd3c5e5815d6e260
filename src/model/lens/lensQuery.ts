import { isPartyId, type PartyId } from '../ids.ts'
import { partyOf, type Network } from '../network.ts'
import { firstDay, isPartialDate, lastDay } from '../partialDate.ts'
import { CODE_PARTS, COLOURINGS, DRAWINGS, LEAVINGS, LIST_PARTS, MOST_DISTANCE, NO_LENS, NOT_KNOWN, REACHES, SEATS, SIZES, STANDINGS, UNDATED, type CodePart, type Lens, type ListPart } from './lens.ts'
import { readQuery, writeQuery } from './queryText.ts'

/** What the parts of a lens are called in an address. */
const NAMES = {
  date: 'stand', since: 'sinds', sinceVersion: 'versie', standing: 'tijd', seats: 'plek', themes: 'thema', places: 'plaats', reach: 'bereik', domains: 'domein', organisationKinds: 'soort',
  coalitionKinds: 'samenwerking', phases: 'fase', roles: 'rol', tieKinds: 'relatie', certainty: 'zekerheid', undated: 'onbekend', focus: 'rond', distance: 'afstand', wayFrom: 'van', wayTo: 'naar',
  colourBy: 'kleur', sizeBy: 'grootte', leaving: 'rest', drawing: 'beeld',
} as const satisfies Readonly<Record<Exclude<keyof Lens, 'way'> | 'distance' | 'wayFrom' | 'wayTo', string>>

export type LensPart = keyof typeof NAMES

const CHOICES = { standing: STANDINGS, seats: SEATS, reach: REACHES, undated: UNDATED, colourBy: COLOURINGS, sizeBy: SIZES, leaving: LEAVINGS, drawing: DRAWINGS } as const
type ChoicePart = keyof typeof CHOICES

/** What the choices are called in an address, in the order of their lists. */
const CHOICE_NAMES: { readonly [Part in ChoicePart]: readonly string[] } = {
  standing: ['alles', 'nu', 'gewenst'],
  seats: ['alles', 'tafel'],
  reach: ['binnen', 'eromheen'],
  undated: ['erbij', 'weg'],
  colourBy: ['domein', 'soort', 'fase', 'deel'],
  sizeBy: ['gelijk', 'samenwerkingen', 'verbindt'],
  leaving: ['weg', 'vaag'],
  drawing: ['kaart', 'wie-zit-waarin', 'wie-met-wie', 'matrix', 'lijst', 'rond', 'weg-naar', 'veranderd'],
}

/** A part of an address that says nothing on this map, and why. `notOnMap`: never was there, or was removed. */
export type LensProblem = {
  readonly part: LensPart | 'viewport'
  readonly value: string
  readonly reason: 'unreadable' | 'unknown' | 'notADate' | 'inFuture' | 'endsBeforeItBegins' | 'notOnMap'
}

/** Whatever could be read stands; the rest is left out of the lens and named. */
export type LensRead = { readonly lens: Lens; readonly problems: readonly LensProblem[] }

/** A lens as it stands in an address, without the question mark; empty for one that leaves nothing out. Equal lenses give equal text. */
export function lensToQuery(lens: Lens): string {
  const pairs: (readonly [string, string])[] = []
  if (lens.date !== null) pairs.push([NAMES.date, lens.date])
  if (lens.since !== null) pairs.push([NAMES.since, lens.since])
  if (lens.sinceVersion !== null) pairs.push([NAMES.sinceVersion, lens.sinceVersion])
  for (const part of LIST_PARTS) for (const value of lens[part]) pairs.push([NAMES[part], value])
  if (lens.focus) pairs.push([NAMES.focus, lens.focus.party], [NAMES.distance, String(lens.focus.distance)])
  if (lens.way) pairs.push([NAMES.wayFrom, lens.way.from], [NAMES.wayTo, lens.way.to])
  for (const part of Object.keys(CHOICES) as ChoicePart[]) {
    if (lens[part] !== NO_LENS[part]) pairs.push([NAMES[part], CHOICE_NAMES[part][(CHOICES[part] as readonly unknown[]).indexOf(lens[part])] ?? ''])
  }
  return writeQuery(pairs)
}

/**
 * Reads the query of an address against the map it is for. Never fails: what cannot be is named among the problems, and
 * names that are none of ours are left alone. `today` is `yyyy-mm-dd`.
 */
export function readLens(query: string, network: Network, today: string): LensRead {
  const reading: Reading = { network, today, values: new Map(), problems: [] }
  for (const { name, value } of readQuery(query)) {
    const part = PART_BY_NAME.get(name)
    if (part === undefined) continue
    if (value === null) reading.problems.push({ part, value: '', reason: 'unreadable' })
    else reading.values.set(part, [...(reading.values.get(part) ?? []), value])
  }
  const lens = { ...NO_LENS, ...readDates(reading), ...readLists(reading), ...readChoices(reading), focus: readFocus(reading), way: readWay(reading), sinceVersion: readVersion(reading) }
  return { lens, problems: reading.problems }
}

const PART_BY_NAME: ReadonlyMap<string, LensPart> = new Map(Object.entries(NAMES).map(([part, name]) => [name, part as LensPart]))

type Reading = { readonly network: Network; readonly today: string; readonly values: Map<LensPart, readonly string[]>; readonly problems: LensProblem[] }

/** Of what can be said once the last counts. */
function valueOf({ values }: Reading, part: LensPart): string | null {
  return values.get(part)?.at(-1) ?? null
}

function refuse<Nothing>({ problems }: Reading, part: LensPart, value: string, reason: LensProblem['reason'], nothing: Nothing): Nothing {
  problems.push({ part, value, reason })
  return nothing
}

function readDates(reading: Reading): Pick<Lens, 'date' | 'since'> {
  const [date, since] = [readDate(reading, 'date'), readDate(reading, 'since')]
  const isTurned = since !== null && date !== null && firstDay(since) > lastDay(date)
  return { date, since: isTurned ? refuse(reading, 'since', since, 'endsBeforeItBegins', null) : since }
}

/** What the server calls its versions; whether it has this one only it can say. */
const VERSION_ID = /^[\w-]{1,64}$/

function readVersion(reading: Reading): string | null {
  const value = valueOf(reading, 'sinceVersion')
  return value === null || VERSION_ID.test(value) ? value : refuse(reading, 'sinceVersion', value, 'unreadable', null)
}

function readDate(reading: Reading, part: 'date' | 'since'): string | null {
  const value = valueOf(reading, part)
  if (value === null) return null
  const reason = whyNoDate(value, reading.today)
  return reason === null ? value : refuse(reading, part, value, reason, null)
}

/** Why a map cannot be shown as of this: it is no date, or has not begun yet. */
export function whyNoDate(text: string, today: string): 'notADate' | 'inFuture' | null {
  if (!isPartialDate(text)) return 'notADate'
  return firstDay(text) > today ? 'inFuture' : null
}

function readLists(reading: Reading): Pick<Lens, ListPart> {
  const { network } = reading
  const onMap = (part: 'themes' | 'places'): readonly string[] => valuesOf(reading, part, (id) => (network[part] as ReadonlyMap<string, unknown>).has(id), 'notOnMap')
  const codes = (part: CodePart): readonly string[] => valuesOf(reading, part, (code) => code === NOT_KNOWN || network.vocabulary[part].has(code), 'unknown')
  const lists = [...(['themes', 'places'] as const).map((part) => [part, onMap(part)]), ...CODE_PARTS.map((part) => [part, codes(part)])]
  return Object.fromEntries(lists) as Pick<Lens, ListPart>
}

function valuesOf(reading: Reading, part: ListPart, isKnown: (value: string) => boolean, reason: 'notOnMap' | 'unknown'): readonly string[] {
  return [...new Set(reading.values.get(part))].filter((value) => isKnown(value) || refuse(reading, part, value, reason, false))
}

function readChoices(reading: Reading): Partial<Lens> {
  return Object.fromEntries((Object.keys(CHOICES) as ChoicePart[]).flatMap((part) => {
    const value = valueOf(reading, part)
    if (value === null) return []
    const index = CHOICE_NAMES[part].indexOf(value)
    return index < 0 ? refuse(reading, part, value, 'unknown', []) : [[part, CHOICES[part][index]]]
  }))
}

function readFocus(reading: Reading): Lens['focus'] {
  const [party, distance] = [valueOf(reading, 'focus'), valueOf(reading, 'distance') ?? '1']
  if (party === null) return null
  // Two who became one since: whoever looked around the one looks around what they became.
  const now = isPartyId(party) ? (reading.network.wentInto.get(party) ?? party) : party
  if (!isPartyId(now) || !partyOf(reading.network, now)) return refuse(reading, 'focus', party, 'notOnMap', null)
  const isFarEnough = /^\d$/.test(distance) && Number(distance) >= 1 && Number(distance) <= MOST_DISTANCE
  return { party: now as PartyId, distance: isFarEnough ? Number(distance) : refuse(reading, 'distance', distance, 'unknown', 1) }
}

/** Both ends, or none. */
function readWay(reading: Reading): Lens['way'] {
  const [from, to] = [readEnd(reading, 'wayFrom'), readEnd(reading, 'wayTo')]
  return from !== null && to !== null ? { from, to } : null
}

function readEnd(reading: Reading, part: 'wayFrom' | 'wayTo'): PartyId | null {
  const value = valueOf(reading, part)
  if (value === null) return null
  return isPartyId(value) && partyOf(reading.network, value) ? (value as PartyId) : refuse(reading, part, value, 'notOnMap', null)
}
