import { type Store, type StoredCheckpoint, type StoredLink, type StoredRoom, StoreError } from './store.ts'

type Kept = {
  readonly name: string
  readonly epoch: string
  readonly createdMs: number
  quarantine: string | null
  snapshot: Uint8Array | null
  snapshotSequence: number
  readonly owners: Map<number, string>
  log: readonly { readonly sequence: number; readonly update: Uint8Array }[]
}

/** A store that forgets everything with the process: for tests, and for trying things out. */
export function createMemoryStore(): Store {
  const rooms = new Map<string, Kept>()
  let links: readonly StoredLink[] = []
  let checkpoints: readonly { readonly facts: StoredCheckpoint; readonly state: Uint8Array }[] = []
  let lastSequence = 0

  const keptRoom = (name: string): Kept => {
    const kept = rooms.get(name)
    if (!kept) throw new StoreError('unknownRoom', 'No such room.')
    return kept
  }

  return {
    findRoom: async (name) => {
      const kept = rooms.get(name)
      return kept ? describe(kept) : null
    },
    createRoom: async (name, epoch, createdMs) => {
      const kept = rooms.get(name) ?? { name, epoch, createdMs, quarantine: null, snapshot: null, snapshotSequence: 0, owners: new Map(), log: [] }
      rooms.set(name, kept)
      return describe(kept)
    },
    load: async (name) => {
      const { snapshot, snapshotSequence, owners, log } = keptRoom(name)
      return { snapshot, updates: log.map(({ update }) => update), lastSequence: log.at(-1)?.sequence ?? snapshotSequence, owners: new Map(owners) }
    },
    append: async (name, updates, claims = []) => {
      const kept = keptRoom(name)
      const entries = updates.map((update) => ({ sequence: ++lastSequence, update: update.slice() }))
      kept.log = [...kept.log, ...entries]
      for (const { client, owner } of claims) if (!kept.owners.has(client)) kept.owners.set(client, owner)
      return entries.map(({ sequence }) => sequence)
    },
    retract: async (name, sequences) => {
      const kept = keptRoom(name)
      kept.log = kept.log.filter(({ sequence }) => !sequences.includes(sequence))
    },
    compact: async (name, snapshot, upTo) => {
      const kept = keptRoom(name)
      kept.snapshot = snapshot.slice()
      kept.snapshotSequence = upTo
      kept.log = kept.log.filter(({ sequence }) => sequence > upTo)
    },
    quarantine: async (name, reason) => {
      keptRoom(name).quarantine = reason
    },
    quarantinedRooms: async (map) => [...rooms.values()].filter(({ name, quarantine }) => quarantine !== null && name.startsWith(`${map}/`) && !name.includes('!')).map(({ name }) => name),
    beginAnew: async (name, { epoch, state, aside }) => {
      const kept = keptRoom(name)
      rooms.set(aside, { ...kept, name: aside })
      rooms.set(name, { ...kept, epoch, quarantine: null, snapshot: state.slice(), snapshotSequence: 0, log: [] })
    },
    createOwnedRoom: async (name, epoch, createdMs, owner) => {
      if (rooms.has(name) || links.some(({ map }) => map === owner.map)) return null
      const kept = { name, epoch, createdMs, quarantine: null, snapshot: null, snapshotSequence: 0, owners: new Map(), log: [] }
      rooms.set(name, kept)
      links = [...links, owner]
      return describe(kept)
    },
    addLink: async (link) => void (links = [...links, link]),
    listLinks: async (map) => links.filter((link) => link.map === map),
    findLink: async (map, secretHash) => links.find((link) => link.map === map && link.secretHash === secretHash) ?? null,
    changeLink: async (map, id, change) => {
      links = links.map((link) => (link.map === map && link.id === id ? { ...link, ...change } : link))
      return links.find((link) => link.map === map && link.id === id) ?? null
    },
    addCheckpoint: async (facts, state) => void (checkpoints = [...checkpoints, { facts, state: state.slice() }]),
    listCheckpoints: async (map) => checkpoints.filter(({ facts }) => facts.map === map).map(({ facts }) => facts),
    readCheckpoint: async (map, id) => checkpoints.find(({ facts }) => facts.map === map && facts.id === id)?.state ?? null,
    changeCheckpoint: async (map, id, change) => {
      checkpoints = checkpoints.map(({ facts, state }) => ({ facts: facts.map === map && facts.id === id ? { ...facts, ...change } : facts, state }))
      return checkpoints.find(({ facts }) => facts.map === map && facts.id === id)?.facts ?? null
    },
    dropCheckpoints: async (map, ids) => void (checkpoints = checkpoints.filter(({ facts }) => facts.map !== map || !ids.includes(facts.id))),
    probe: async () => {},
    close: async () => {},
  }
}

function describe({ name, epoch, createdMs, quarantine }: Kept): StoredRoom {
  return { name, epoch, createdMs, quarantine }
}
