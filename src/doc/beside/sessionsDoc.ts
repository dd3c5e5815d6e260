import type * as Y from 'yjs'
import type { FactId } from '../../model/ids.ts'
import type { Action, Agreement, OpenQuestion, Session, SessionId, Sessions } from '../../model/sessions.ts'
import type { SESSION_ROOTS } from '../../protocol/documentShapes.ts'
import { isSameValue, OWN_EDIT } from '../editing/writeKeys.ts'
import { assembleFrom, BIRTH, indexKeys, type StoredRecord } from '../reading/assembleRecord.ts'
import { date, flag, ref, refs, text } from '../reading/recordValues.ts'
import { storeSet, type SetKind } from '../recordFields.ts'

/** The document of sessions: records born whole and edited by field, as on the map. */
export type SessionTable = keyof typeof SESSION_ROOTS

type RecordOf = { readonly sessions: Session; readonly agreements: Agreement; readonly actions: Action; readonly questions: OpenQuestion }

export type SessionFields<Table extends SessionTable> = Partial<Omit<RecordOf[Table], 'id'>>

const SETS: Readonly<Record<SessionTable, Readonly<Record<string, SetKind>>>> = { sessions: { present: 'refs' }, agreements: { parties: 'refs' }, actions: {}, questions: {} }

const FACT_PREFIXES = ['org', 'coa', 'mem', 'tie', 'suc'] as const

/** What is there, without what was removed. Whether what it points at is on the map is for the reader to see. */
export function readSessions(ydoc: Y.Doc): Sessions {
  const sessions = readTable(ydoc, 'sessions', parseSession)
  const isLeft = ({ session }: { readonly session: SessionId }): boolean => sessions.has(session)
  return {
    sessions,
    agreements: keepIf(readTable(ydoc, 'agreements', parseAgreement), isLeft),
    actions: keepIf(readTable(ydoc, 'actions', parseAction), isLeft),
    questions: keepIf(readTable(ydoc, 'questions', parseQuestion), isLeft),
  }
}

/** Creates a record whole. One of that id that is there already is only brought back. */
export function createInSessions<Table extends SessionTable>(ydoc: Y.Doc, table: Table, id: RecordOf[Table]['id'], fields: SessionFields<Table>): void {
  const root = ydoc.getMap(table)
  ydoc.transact(() => {
    if (root.has(id)) setKey(root, `${id}/removed`, false)
    else root.set(id, Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, stored(table, field, value)])))
  }, OWN_EDIT)
}

/** Writes each field under its own key, of sets only the members that differ. */
export function changeInSessions<Table extends SessionTable>(ydoc: Y.Doc, table: Table, id: RecordOf[Table]['id'], fields: SessionFields<Table>): void {
  const root = ydoc.getMap(table)
  ydoc.transact(() => {
    for (const [field, value] of Object.entries(fields)) {
      if (SETS[table][field] === undefined) setKey(root, `${id}/${field}`, value)
      else setMembers(root, table, id, field, value as readonly string[])
    }
  }, OWN_EDIT)
}

/** Hides it, with what hangs on it; nothing is ever deleted. */
export function removeFromSessions<Table extends SessionTable>(ydoc: Y.Doc, table: Table, id: RecordOf[Table]['id']): void {
  ydoc.transact(() => setKey(ydoc.getMap(table), `${id}/removed`, true), OWN_EDIT)
}

function stored(table: SessionTable, field: string, value: unknown): unknown {
  const set = SETS[table][field]
  return set === undefined ? value : storeSet(set, value as readonly string[])
}

function setMembers(root: Y.Map<unknown>, table: SessionTable, id: string, field: string, wanted: readonly string[]): void {
  const before = refsOf(recordOf(root, table, id), field)
  for (const member of before) if (!wanted.includes(member)) root.set(`${id}/${field}/${member}`, false)
  for (const member of wanted) if (!before.includes(member)) root.set(`${id}/${field}/${member}`, true)
}

function setKey(root: Y.Map<unknown>, key: string, value: unknown): void {
  if (!root.has(key) || !isSameValue(root.get(key), value)) root.set(key, value)
}

const refsOf = (record: StoredRecord, field: string): readonly string[] => refs(record, field, ...FACT_PREFIXES)

function recordOf(root: Y.Map<unknown>, table: SessionTable, id: string): StoredRecord {
  return assembleFrom(root, SETS[table], id, [...root.keys()].filter((key) => key.startsWith(`${id}/`)))
}

function readTable<Thing extends { readonly id: string }>(ydoc: Y.Doc, table: SessionTable, parse: (id: string, record: StoredRecord) => Thing | null): ReadonlyMap<Thing['id'], Thing> {
  const root = ydoc.getMap(table)
  const things = new Map<Thing['id'], Thing>()
  for (const [id, keys] of [...indexKeys(root.keys())].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const record = assembleFrom(root, SETS[table], id, keys)
    const thing = record.has(BIRTH) && !flag(record, 'removed') ? parse(id, record) : null
    if (thing) things.set(thing.id, thing)
  }
  return things
}

function keepIf<Id, Thing>(things: ReadonlyMap<Id, Thing>, isKept: (thing: Thing) => boolean): ReadonlyMap<Id, Thing> {
  return new Map([...things].filter(([, thing]) => isKept(thing)))
}

function parseSession(id: string, record: StoredRecord): Session {
  const rounds = record.get('rounds')
  return {
    id: id as SessionId,
    date: date(record, 'date'),
    question: text(record, 'question'),
    rounds: Array.isArray(rounds) ? rounds.filter((round): round is string => typeof round === 'string') : [],
    present: refs(record, 'present', 'org'),
    checkpointAtBegin: text(record, 'checkpointAtBegin') || null,
    checkpointAtEnd: text(record, 'checkpointAtEnd') || null,
  }
}

/** What the three kinds of outcome share; null without a session. */
function parseOutcome(record: StoredRecord): Pick<OpenQuestion, 'session' | 'what' | 'about'> | null {
  const session = ref<SessionId>(record, 'session', 'ses')
  return session && { session, what: text(record, 'what'), about: ref<FactId>(record, 'about', ...FACT_PREFIXES) }
}

function parseAgreement(id: string, record: StoredRecord): Agreement | null {
  const outcome = parseOutcome(record)
  return outcome && { ...outcome, id: id as Agreement['id'], parties: refs(record, 'parties', 'org', 'coa') }
}

function parseAction(id: string, record: StoredRecord): Action | null {
  const outcome = parseOutcome(record)
  return outcome && { ...outcome, id: id as Action['id'], party: ref(record, 'party', 'org', 'coa'), by: date(record, 'by'), isDone: flag(record, 'isDone') }
}

function parseQuestion(id: string, record: StoredRecord): OpenQuestion | null {
  const outcome = parseOutcome(record)
  return outcome && { ...outcome, id: id as OpenQuestion['id'] }
}
