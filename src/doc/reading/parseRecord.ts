import type { Coalition, CoalitionResult, Phase } from '../../model/coalition.ts'
import type { Evidence, Source } from '../../model/evidence.ts'
import type { ExtraFieldId } from '../../model/ids.ts'
import { EMPTY_MAP_RECORD, type MapRecord } from '../../model/mapRecord.ts'
import type { Membership, OnBehalfOf, Seat } from '../../model/membership.ts'
import type { ExtraField } from '../../model/network.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Place } from '../../model/place.ts'
import type { SavedView } from '../../model/savedView.ts'
import type { Succession } from '../../model/succession.ts'
import type { Theme } from '../../model/theme.ts'
import type { Tie } from '../../model/tie.ts'
import { HUES, TERM_LISTS, type Hue, type OwnTerm, type TermList } from '../../model/vocabulary.ts'
import { isPlainObject, type StoredRecord } from './assembleRecord.ts'
import { choice, date, flag, nameOf, numeric, period, ref, refs, status, text, textOrNull, texts, values } from './recordValues.ts'

/**
 * From a stored record to a thing of the model, one function per table.
 *
 * A field that cannot be used falls back to its empty value; a record without what makes it that thing (a name, its
 * ends) is null. Whether what it points at exists is judged later, by `resolveNetwork`.
 */

export function parseOrganisation(id: string, record: StoredRecord): Organisation | null {
  const name = nameOf(record)
  if (name === '') return null
  return {
    id: id as Organisation['id'],
    name,
    aliases: texts(record, 'aliases'),
    kind: textOrNull(record, 'kind'),
    domain: textOrNull(record, 'domain'),
    derived: flag(record, 'derived'),
    places: refs(record, 'places', 'plc'),
    partOf: ref(record, 'partOf', 'org'),
    period: period(record),
    goal: text(record, 'goal'),
    note: text(record, 'note'),
    link: text(record, 'link'),
    tags: texts(record, 'tags'),
    extra: values(record, 'extra'),
    placeholder: flag(record, 'placeholder'),
  }
}

export function parseCoalition(id: string, record: StoredRecord): Coalition | null {
  const name = nameOf(record)
  if (name === '') return null
  return {
    id: id as Coalition['id'],
    name,
    aliases: texts(record, 'aliases'),
    kind: textOrNull(record, 'kind'),
    derived: flag(record, 'derived'),
    goal: text(record, 'goal'),
    themes: refs(record, 'themes', 'thm'),
    places: refs(record, 'places', 'plc'),
    period: period(record),
    partOf: ref(record, 'partOf', 'coa'),
    link: text(record, 'link'),
    note: text(record, 'note'),
    tags: texts(record, 'tags'),
    extra: values(record, 'extra'),
    status: status(record),
    membersKnown: flag(record, 'membersKnown', true),
  }
}

export function parseMembership(id: string, record: StoredRecord): Membership | null {
  const party = ref<Membership['party']>(record, 'party', 'org', 'coa')
  const coalition = ref<Membership['coalition']>(record, 'coalition', 'coa')
  if (!party || !coalition) return null
  return {
    id: id as Membership['id'],
    party,
    coalition,
    role: text(record, 'role') || 'lid',
    seat: choice<Seat>(record, 'seat', ['table', 'around'], null),
    onBehalfOf: onBehalfOf(record.get('onBehalfOf')),
    period: period(record),
    themes: refs(record, 'themes', 'thm'),
    places: refs(record, 'places', 'plc'),
    note: text(record, 'note'),
    status: status(record),
  }
}

function onBehalfOf(value: unknown): OnBehalfOf | null {
  if (!isPlainObject(value)) return null
  if (value.kind === 'party' && typeof value.party === 'string') return { kind: 'party', party: value.party as Membership['party'] }
  if (value.kind === 'domain' && typeof value.domain === 'string') return { kind: 'domain', domain: value.domain }
  if (value.kind === 'words' && typeof value.words === 'string') return { kind: 'words', words: value.words }
  return null
}

export function parseTie(id: string, record: StoredRecord): Tie | null {
  const from = ref<Tie['from']>(record, 'from', 'org', 'coa')
  const to = ref<Tie['to']>(record, 'to', 'org', 'coa')
  if (!from || !to) return null
  const strength = record.get('strength')
  return {
    id: id as Tie['id'],
    from,
    to,
    kind: text(record, 'kind') || 'werkt samen met',
    period: period(record),
    strength: strength === 1 || strength === 2 || strength === 3 ? strength : null,
    themes: refs(record, 'themes', 'thm'),
    places: refs(record, 'places', 'plc'),
    note: text(record, 'note'),
    status: status(record),
  }
}

export function parseSuccession(id: string, record: StoredRecord): Succession | null {
  const from = refs<Succession['from'][number]>(record, 'from', 'org', 'coa')
  const to = refs<Succession['to'][number]>(record, 'to', 'org', 'coa')
  if (from.length === 0 || to.length === 0) return null
  return { id: id as Succession['id'], from, to, date: date(record, 'date'), note: text(record, 'note') }
}

export function parseTheme(id: string, record: StoredRecord): Theme | null {
  const name = nameOf(record)
  return name === '' ? null : { id: id as Theme['id'], name, aliases: texts(record, 'aliases'), wider: ref(record, 'wider', 'thm') }
}

export function parsePlace(id: string, record: StoredRecord): Place | null {
  const name = nameOf(record)
  return name === '' ? null : { id: id as Place['id'], name, kind: textOrNull(record, 'kind'), within: ref(record, 'within', 'plc') }
}

export function parseSource(id: string, record: StoredRecord): Source | null {
  const title = nameOf(record, 'title')
  if (title === '') return null
  return { id: id as Source['id'], title, author: text(record, 'author'), date: date(record, 'date'), link: text(record, 'link') }
}

export function parseEvidence(id: string, record: StoredRecord): Evidence | null {
  const about = ref<Evidence['about']>(record, 'about', 'org', 'coa', 'mem', 'tie', 'suc')
  if (!about) return null
  return {
    id: id as Evidence['id'],
    about,
    source: ref(record, 'source', 'src'),
    words: text(record, 'words'),
    certainty: text(record, 'certainty') || 'stated',
    enteredBy: text(record, 'enteredBy'),
    enteredAt: text(record, 'enteredAt'),
    ...importedAs(record.get('imported')),
  }
}

function importedAs(value: unknown): Pick<Evidence, 'imported'> {
  if (!isPlainObject(value) || typeof value.name !== 'string' || !Array.isArray(value.marks)) return {}
  return { imported: { name: value.name, marks: value.marks.filter((mark) => typeof mark === 'string') } }
}

export function parsePhase(id: string, record: StoredRecord): Phase | null {
  const coalition = ref<Phase['coalition']>(record, 'coalition', 'coa')
  const phase = text(record, 'phase')
  return coalition && phase ? { id: id as Phase['id'], coalition, phase, period: period(record) } : null
}

export function parseResult(id: string, record: StoredRecord): CoalitionResult | null {
  const coalition = ref<CoalitionResult['coalition']>(record, 'coalition', 'coa')
  if (!coalition) return null
  return { id: id as CoalitionResult['id'], coalition, what: text(record, 'what'), date: date(record, 'date'), link: text(record, 'link') }
}

export function parseOwnTerm(id: string, record: StoredRecord): OwnTerm | null {
  const list = choice<TermList>(record, 'list', TERM_LISTS, null)
  const code = text(record, 'code')
  if (!list || code === '') return null
  return {
    id,
    list,
    code,
    nl: text(record, 'nl') || code,
    en: text(record, 'en') || text(record, 'nl') || code,
    seat: choice<Seat>(record, 'seat', ['table', 'around'], null),
    directed: flag(record, 'directed'),
    hue: choice<Hue>(record, 'hue', HUES, null),
  }
}

export function parseExtraField(id: string, record: StoredRecord): ExtraField | null {
  const name = nameOf(record)
  const on = choice(record, 'on', ['organisations', 'coalitions'] as const, 'organisations')
  return name === '' ? null : { id: id as ExtraFieldId, on, name }
}

export function parseSavedView(id: string, record: StoredRecord): SavedView | null {
  const name = nameOf(record)
  return name === '' ? null : { id: id as SavedView['id'], name, caption: text(record, 'caption'), query: text(record, 'query'), order: numeric(record, 'order') }
}

export function parseMapRecord(record: StoredRecord): MapRecord {
  return {
    ...EMPTY_MAP_RECORD,
    title: text(record, 'title'),
    region: text(record, 'region'),
    purpose: text(record, 'purpose'),
    question: text(record, 'question'),
    keeper: ref(record, 'keeper', 'org'),
    keeperReach: text(record, 'keeperReach'),
    reviewDate: date(record, 'reviewDate'),
    stateDate: date(record, 'stateDate'),
    privacyText: text(record, 'privacyText'),
    defaultView: ref(record, 'defaultView', 'vie'),
  }
}
