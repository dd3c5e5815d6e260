import * as Y from 'yjs'
import type { DocShape } from './docShape.ts'
import { asRoot, lastClockOf, layOver, type DocumentView, type Layer, type Stretch } from './documentView.ts'
import { type ChainWork, createChainWork } from './keyChain.ts'
import { MAX_CHAIN_STEPS, MAX_CLIENT_ID, MAX_CLOCK, MAX_FRAME_BYTES } from './limits.ts'

/** Why an update does not come in. PROTOCOL.md says what each is about. */
export const REFUSALS = ['tooBig', 'foreignClient', 'garbageStruct', 'clockGap', 'deleteUnknown', 'content', 'root', 'key', 'value', 'loneDelete', 'tangled'] as const

export type Refusal = (typeof REFUSALS)[number]

/** What one update holds, as Yjs decodes it without applying it. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

/** A document as the gate looks at it: what is durable, and what the group that is being committed has let in so far. */
export type GateView = DocumentView & {
  /** Whether all of this is deleted in what is durable. */
  isDeleted(client: number, clock: number, length: number): boolean
  /** The device (or connection) whose changes carry this client id; null when nobody has shown it yet. */
  ownerOf(client: number): string | null
}

export type Judgement =
  /** `news` says what it brings; `claims` are the client ids that belong to the sender from now on; `steps` is the work of placing it, see `ChainWork`. */
  | { readonly verdict: 'accepted'; readonly news: Layer; readonly claims: readonly number[]; readonly steps: number }
  /** Nothing that the document does not have already: durable without being written again. */
  | { readonly verdict: 'known' }
  | { readonly verdict: 'refused'; readonly reason: Refusal }

/**
 * Whether the sender may only be ahead of what the relay has: a fresh step 1 and step 2 decide. A lone delete too: what one
 * tab wrote lost to what another tab of the device wrote, and the winner is still on its way.
 */
export function isCuredByResync(reason: Refusal): boolean {
  return reason === 'clockGap' || reason === 'deleteUnknown' || reason === 'loneDelete'
}

/**
 * The gate of a document: whether an update may come in, said before anybody but its sender has seen it.
 *
 * It lets in exactly what an app that keeps the rules of the document can send, in whatever portions Yjs packs it. What
 * is known already is never refused. After an accepted update every key that had a value still has one, every value is
 * plain JSON within bounds under a key of a known kind, nothing waits for something that is missing, and each client id
 * has been written under by one device only.
 */
export function judgeUpdate(bytes: number, { structs, ds }: DecodedUpdate, view: GateView, sender: string): Judgement {
  if (bytes > MAX_FRAME_BYTES) return refused('tooBig')
  const sorted = takeNewStructs(structs, view, sender)
  if (typeof sorted === 'string') return refused(sorted)
  const news = layOver(view)
  const work = createChainWork(news, MAX_CHAIN_STEPS)
  const reason = placeAll(sorted.items, view, news, work) ?? judgeDeletes(ds, news) ?? judgeEnds(news)
  if (reason !== null) return refused(reason)
  const isKnown = sorted.items.length === 0 && isAllDeleted(ds, view)
  return isKnown ? { verdict: 'known' } : { verdict: 'accepted', news, claims: sorted.claims, steps: work.steps() }
}

const refused = (reason: Refusal): Judgement => ({ verdict: 'refused', reason })

type NewStructs = { readonly items: readonly Y.Item[]; readonly claims: readonly number[] }

/** Leaves out what the document has. Clients come one after the other, each with clocks that follow on: Yjs writes no other updates. */
function takeNewStructs(structs: DecodedUpdate['structs'], view: GateView, sender: string): NewStructs | Refusal {
  const items: Y.Item[] = []
  const claims: number[] = []
  const seen = new Set<number>()
  let client = -1
  let expected = 0
  let state = 0
  for (const struct of structs) {
    const { clock } = struct.id
    if (struct.id.client !== client) {
      client = struct.id.client
      if (seen.has(client)) return 'garbageStruct'
      seen.add(client)
      state = view.stateOf(client)
      expected = clock
    }
    if (clock !== expected || struct.length < 1 || clock + struct.length > MAX_CLOCK) return 'garbageStruct'
    expected += struct.length
    if (expected <= state) continue
    const reason = judgeStruct(struct, state, view, sender)
    if (reason !== null) return reason
    if (items.at(-1)?.id.client !== client && view.ownerOf(client) === null) claims.push(client)
    items.push(struct as Y.Item)
    state = expected
  }
  return { items, claims }
}

/** What can be said of a new struct by itself. */
function judgeStruct(struct: DecodedUpdate['structs'][number], state: number, view: GateView, sender: string): Refusal | null {
  const { client, clock } = struct.id
  const owner = view.ownerOf(client)
  if (client > MAX_CLIENT_ID || (owner !== null && owner !== sender)) return 'foreignClient'
  // A Skip stands for clocks that this copy lacks as well.
  if (clock > state || struct.constructor === Y.Skip) return 'clockGap'
  if (!(struct instanceof Y.Item)) return 'garbageStruct'
  const { content, origin } = struct
  const isValue = content instanceof Y.ContentAny && content.arr.length === 1
  if (!isValue && !(content instanceof Y.ContentDeleted)) return 'content'
  // A map writes to the right of what stands there, never to the left of anything.
  if (struct.rightOrigin !== null) return 'key'
  return origin !== null && origin.client === client && origin.clock >= clock ? 'garbageStruct' : null
}

/** Where a struct lies, or why it lies nowhere. */
type Place = Pick<Stretch, 'root' | 'key'> | Refusal

/** Finds the key of each new struct and lays them on top of the view, each after what it was written over. */
function placeAll(items: readonly Y.Item[], view: GateView, news: Layer, work: ChainWork): Refusal | null {
  const [first] = items
  if (items.length === 1 && first) return placeOne(first, view, news, work)
  const queues = queuePerClient(items)
  for (const client of queues.keys()) {
    const reason = placeFrom(client, queues, view, news, work)
    if (reason !== null) return reason
  }
  return null
}

type Queue = { readonly items: Y.Item[]; next: number }

function queuePerClient(items: readonly Y.Item[]): Map<number, Queue> {
  const queues = new Map<number, Queue>()
  for (const item of items) {
    const queue = queues.get(item.id.client)
    if (queue) queue.items.push(item)
    else queues.set(item.id.client, { items: [item], next: 0 })
  }
  return queues
}

/** Places everything of one client, going aside to others for what it was written over. Two that wait for each other are refused. */
function placeFrom(client: number, queues: ReadonlyMap<number, Queue>, view: GateView, news: Layer, work: ChainWork): Refusal | null {
  const path = [client]
  const waiting = new Set(path)
  while (path.length > 0) {
    const current = path.at(-1) ?? client
    const queue = queues.get(current)
    const item = queue?.items[queue.next]
    const over = item?.origin ?? null
    if (queue && item && over !== null && over.client !== current && over.clock >= news.stateOf(over.client)) {
      if (!hasComing(queues.get(over.client), over.clock)) return 'clockGap'
      if (waiting.has(over.client)) return 'garbageStruct'
      path.push(over.client)
      waiting.add(over.client)
      continue
    }
    if (queue && item) {
      const reason = placeOne(item, view, news, work)
      if (reason !== null) return reason
      queue.next += 1
    }
    // Back to who waits, as soon as there may be what it waits for.
    if (!item || path.length > 1) waiting.delete(path.pop() ?? client)
  }
  return null
}

function hasComing(queue: Queue | undefined, clock: number): boolean {
  const last = queue?.items.at(-1)
  return last !== undefined && clock < last.id.clock + last.length
}

function placeOne(item: Y.Item, view: GateView, news: Layer, work: ChainWork): Refusal | null {
  const { client, clock } = item.id
  const { content, origin, length } = item
  const place = placeOf(item, view.shape, news)
  if (typeof place === 'string') return place
  if (content instanceof Y.ContentAny && !view.shape.isValueOf(place.root, place.key, content.arr[0])) return 'value'
  const state = news.stateOf(client)
  const isDeleted = content instanceof Y.ContentDeleted
  const whole: Stretch = { client, clock, length, origin, root: place.root, key: place.key, isDeleted }
  const stretch = clock === state ? whole : restOf(whole, state, view)
  if (stretch === null) return 'garbageStruct'
  const isLast = work.place(stretch)
  if (work.steps() > MAX_CHAIN_STEPS) return 'tangled'
  news.add(stretch)
  if (isLast) news.setEnd(stretch)
  return null
}

/** What of a stretch is new when its beginning is known. It has to continue what is there, under the same key. */
function restOf(whole: Stretch, state: number, view: GateView): Stretch | null {
  const before = view.stretchAt(whole.client, state - 1)
  if (before?.root !== whole.root || before.key !== whole.key) return null
  return { ...whole, clock: state, length: whole.clock + whole.length - state, origin: Y.createID(whole.client, state - 1) }
}

/** Only what is new to its writer names its key; the rest lies where what it was written over lies. */
function placeOf({ origin, parent, parentSub }: Y.Item, shape: DocShape, news: Layer): Place {
  if (origin !== null) {
    if (origin.clock >= news.stateOf(origin.client)) return 'clockGap'
    return news.stretchAt(origin.client, origin.clock) ?? 'root'
  }
  const root = asRoot(parent, shape)
  if (root === null) return 'root'
  return parentSub !== null && shape.isKeyOf(root, parentSub) ? { root, key: parentSub } : 'key'
}

/** Deleting is what an overwrite does to the value before it. What is last of its chain may not be deleted. */
function judgeDeletes(ds: DecodedUpdate['ds'], news: Layer): Refusal | null {
  for (const [client, ranges] of ds.clients) {
    const state = news.stateOf(client)
    if (!areInOrder(ranges)) return 'garbageStruct'
    for (const { clock, len } of ranges) {
      const end = clock + len
      if (end > state) return 'deleteUnknown'
      if (news.liveIn(client, clock, len).some((stretch) => isLastOfAll(stretch, news) && lastClockOf(stretch) < end)) return 'loneDelete'
    }
  }
  return null
}

/** Yjs writes ranges of deletes in order and apart. Millions of the same would keep everybody busy who reads them. */
function areInOrder(ranges: readonly { readonly clock: number; readonly len: number }[]): boolean {
  let from = 0
  for (const { clock, len } of ranges) {
    if (clock < from || len < 1) return false
    from = clock + len
  }
  return true
}

function isLastOfAll(stretch: Stretch, view: DocumentView): boolean {
  const end = view.endOf(stretch.root, stretch.key)
  return end !== null && end.client === stretch.client && lastClockOf(end) === lastClockOf(stretch)
}

/** A value that was overwritten while its writer was away arrives without its text; as the last of a chain it would empty the key. */
function judgeEnds(news: Layer): Refusal | null {
  for (const { isDeleted } of news.ends()) if (isDeleted) return 'loneDelete'
  return null
}

function isAllDeleted(ds: DecodedUpdate['ds'], view: GateView): boolean {
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) if (!view.isDeleted(client, clock, len)) return false
  }
  return true
}
