import * as Y from 'yjs'
import type { DocShape } from './docShape.ts'
import { MAP_SHAPE } from './documentShapes.ts'

/** Clocks of one client that follow each other under one key, each written over the one before. */
export type Stretch = {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** What the first of them was written over; null when its writer saw nothing there. */
  readonly origin: Y.ID | null
  readonly root: string
  readonly key: string
  readonly isDeleted: boolean
}

/**
 * What the gate asks of a document. Everything ever written under a key stays in it as a chain, and the last of the
 * chain is the value; the others are deleted.
 */
export type DocumentView = {
  /** What this kind of document may hold. */
  readonly shape: DocShape
  /** The next clock of this client. */
  stateOf(client: number): number
  /** The stretch that holds this clock; null when it holds none of ours, or does not exist. */
  stretchAt(client: number, clock: number): Stretch | null
  /** The last of the chain under a key, or null when nothing was written there. */
  endOf(root: string, key: string): Stretch | null
  /** The stretches in this range that are not deleted. */
  liveIn(client: number, clock: number, length: number): readonly Stretch[]
  /** How much lies behind this clock in the chain of a key, and behind its beginning for null; no more than `most`. */
  countBehind(root: string, key: string, id: Y.ID | null, most: number): number
}

export const lastClockOf = ({ clock, length }: Stretch): number => clock + length - 1

/** The document as it is at each call. The roots become maps by it, which they are everywhere. */
export function viewOf(doc: Y.Doc, shape: DocShape = MAP_SHAPE): DocumentView & { isDeleted(client: number, clock: number, length: number): boolean } {
  const rootByType = new Map<unknown, string>(shape.roots.map((root) => [doc.getMap(root), root]))
  const { store } = doc

  const describe = (struct: Y.Item | Y.GC | undefined): Stretch | null => {
    if (!(struct instanceof Y.Item) || struct.parentSub === null) return null
    const root = rootByType.get(struct.parent)
    const { id: { client, clock }, length, origin, parentSub: key, deleted } = struct
    return root === undefined ? null : { client, clock, length, origin, root, key, isDeleted: deleted }
  }

  /** The structs from this clock on, as far as they begin before `end`. */
  const structsIn = function* (client: number, clock: number, end: number): Generator<Y.Item | Y.GC> {
    const structs = store.clients.get(client) ?? []
    if (clock >= Y.getState(store, client)) return
    for (let place = Y.findIndexSS(structs, clock); place < structs.length; place++) {
      const struct = structs[place]
      if (!struct || struct.id.clock >= end) return
      yield struct
    }
  }

  return {
    shape,
    stateOf: (client) => Y.getState(store, client),
    stretchAt: (client, clock) => {
      const structs = store.clients.get(client)
      return structs && clock < Y.getState(store, client) ? describe(structs[Y.findIndexSS(structs, clock)]) : null
    },
    endOf: (root, key) => describe(doc.getMap(root)._map.get(key)),
    liveIn: (client, clock, length) => {
      const live: Stretch[] = []
      for (const struct of structsIn(client, clock, clock + length)) {
        const stretch = struct.deleted ? null : describe(struct)
        if (stretch) live.push(stretch)
      }
      return live
    },
    countBehind: (root, key, id, most) => {
      const isReached = (item: Y.Item): boolean => id !== null && itemHolds(item, id)
      let count = 0
      for (let item = doc.getMap(root)._map.get(key) ?? null; item !== null && count < most && !isReached(item); item = item.left) count += 1
      return count
    },
    isDeleted: (client, clock, length) => {
      if (clock + length > Y.getState(store, client)) return false
      for (const struct of structsIn(client, clock, clock + length)) if (!struct.deleted) return false
      return true
    },
  }
}

const itemHolds = ({ id, length }: Y.Item, { client, clock }: Y.ID): boolean => id.client === client && clock >= id.clock && clock < id.clock + length

/** A view with something on top that the document itself does not have yet. */
export type Layer = DocumentView & {
  /** What it lies on. */
  readonly below: DocumentView
  /** The stretch comes after what its client has, under the view or in the layer. */
  add(stretch: Stretch): void
  /** From now on this is the last of its chain. */
  setEnd(stretch: Stretch): void
  /** The ends that the layer knows by itself. */
  ends(): Iterable<Stretch>
  /** Takes over everything of a layer that lies on this one. */
  take(upper: Layer): void
  stretches(): Iterable<Stretch>
}

export function layOver(below: DocumentView): Layer {
  const stretchesByClient = new Map<number, Stretch[]>()
  const endByChain = new Map<string, Stretch>()
  const countByChain = new Map<string, number>()

  const add = (stretch: Stretch): void => {
    const chain = chainOf(stretch.root, stretch.key)
    countByChain.set(chain, (countByChain.get(chain) ?? 0) + 1)
    const known = stretchesByClient.get(stretch.client)
    if (known) known.push(stretch)
    else stretchesByClient.set(stretch.client, [stretch])
  }
  const setEnd = (stretch: Stretch): void => void endByChain.set(chainOf(stretch.root, stretch.key), stretch)
  const stretches = function* (): Generator<Stretch> {
    for (const list of stretchesByClient.values()) yield* list
  }

  return {
    below,
    shape: below.shape,
    stateOf: (client) => {
      const last = stretchesByClient.get(client)?.at(-1)
      return last ? last.clock + last.length : below.stateOf(client)
    },
    stretchAt: (client, clock) => {
      const list = stretchesByClient.get(client)
      return list?.[0] && clock >= list[0].clock ? (list[placeOf(list, clock)] ?? null) : below.stretchAt(client, clock)
    },
    endOf: (root, key) => endByChain.get(chainOf(root, key)) ?? below.endOf(root, key),
    liveIn: (client, clock, length) => {
      const live = [...below.liveIn(client, clock, length)]
      const list = stretchesByClient.get(client) ?? []
      for (let place = placeOf(list, clock); place < list.length; place++) {
        const stretch = list[place]
        if (!stretch || stretch.clock >= clock + length) break
        if (!stretch.isDeleted) live.push(stretch)
      }
      return live
    },
    countBehind: (root, key, id, most) => {
      const own = countByChain.get(chainOf(root, key)) ?? 0
      // What is written over something of the layer has nothing of the view behind it that Yjs would look at.
      const isOwn = id !== null && id.clock >= below.stateOf(id.client)
      return Math.min(most, own + (isOwn ? 0 : below.countBehind(root, key, id, most)))
    },
    add,
    setEnd,
    ends: () => endByChain.values(),
    take: (upper) => {
      for (const stretch of upper.stretches()) add(stretch)
      for (const end of upper.ends()) setEnd(end)
    },
    stretches,
  }
}

const chainOf = (root: string, key: string): string => `${root} ${key}`

/** Where in the list the first stretch stands that ends after this clock. By halving: a client that comes back may bring thousands. */
function placeOf(list: readonly Stretch[], clock: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const stretch = list[middle]
    if (stretch && clock >= stretch.clock + stretch.length) low = middle + 1
    else high = middle
  }
  return low
}

/** A name on the wire as a root of this kind of document, or null. */
export const asRoot = (name: unknown, { roots }: DocShape): string | null => (typeof name === 'string' && roots.includes(name) ? name : null)
