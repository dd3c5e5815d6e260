import type { PartyId, PlaceId, ThemeId } from '../../model/ids.ts'
import { isCoalitionId } from '../../model/ids.ts'
import { normaliseName, type PreparedName, prepareName, wordsOfName } from '../../model/names.ts'
import type { Network } from '../../model/network.ts'
import type { PartyRef, PlaceRef, ThemeRef } from '../proposal.ts'
import { type Token, tokenise } from '../words/tokens.ts'

/** A party that a line can mean: on the map, or made by an earlier line of the same paste. */
export type KnownParty = {
  readonly ref: PartyRef
  readonly name: string
  readonly aliases: readonly string[]
  readonly isCoalition: boolean
  readonly placeIds: readonly PlaceId[]
  /** Of one that a line made: places that the same lines made have no id yet. */
  readonly placeRefs?: readonly PlaceRef[]
}

type TrieNode = { readonly next: Map<string, TrieNode>; isEnd: boolean }

/** Every name of a map, ready for reading lines. Build it once per network (about 20 ms for 2,000 organisations) and keep it. */
export type NameIndex = {
  readonly trie: TrieNode
  readonly byKey: Map<string, KnownParty[]>
  /** By the first and last letters of each word, and by initials: where typing errors are looked for. */
  readonly byFragment: Map<string, KnownParty[]>
  readonly places: Map<string, PlaceRef>
  readonly themes: Map<string, ThemeRef>
}

/** A word in more names than this tells nothing (*gemeente*). */
const MAX_PARTIES_PER_FRAGMENT = 150
const MAX_COMPARED_WORDS = 12

export function emptyNameIndex(): NameIndex {
  return { trie: { next: new Map(), isEnd: false }, byKey: new Map(), byFragment: new Map(), places: new Map(), themes: new Map() }
}

export function buildNameIndex(network: Network): NameIndex {
  const index = emptyNameIndex()
  for (const party of [...network.organisations.values(), ...network.coalitions.values()]) {
    const id: PartyId = party.id
    addToIndex(index, { ref: { id }, name: party.name, aliases: party.aliases, isCoalition: isCoalitionId(id), placeIds: party.places })
  }
  for (const place of network.places.values()) index.places.set(normaliseName(place.name), { id: place.id })
  for (const theme of network.themes.values()) {
    for (const name of [theme.name, ...theme.aliases]) index.themes.set(normaliseName(name), { id: theme.id as ThemeId })
  }
  return index
}

const indexByNetwork = new WeakMap<Network, NameIndex>()

/** The index of this network, built at first use and forgotten with it. */
export function nameIndexOf(network: Network): NameIndex {
  const index = indexByNetwork.get(network) ?? buildNameIndex(network)
  indexByNetwork.set(network, index)
  return index
}

export function addToIndex(index: NameIndex, party: KnownParty): void {
  const keys = new Set<string>()
  for (const name of [party.name, ...party.aliases]) {
    keys.add(normaliseName(name))
    addToTrie(index.trie, tokenise(name))
    for (const fragment of fragmentsOf(name)) push(index.byFragment, fragment, party)
  }
  for (const key of keys) push(index.byKey, key, party)
}

function push(map: Map<string, KnownParty[]>, key: string, party: KnownParty): void {
  const parties = map.get(key)
  if (!parties) map.set(key, [party])
  else if (parties.at(-1) !== party) parties.push(party)
}

function addToTrie(trie: TrieNode, tokens: readonly Token[]): void {
  const keys = tokens.map(trieKey).filter((key) => key !== '')
  const start = keys.length > 1 && LEADING_LEGAL_FORMS.has(keys[0] ?? '') ? [0, 1] : [0]
  for (const from of start) insert(trie, keys.slice(from))
}

/** *Careyn* must be known when the map says *Stichting Careyn*. */
const LEADING_LEGAL_FORMS = new Set(['stichting', 'vereniging', 'cooperatie'])

function insert(trie: TrieNode, keys: readonly string[]): void {
  let node = trie
  for (const key of keys) {
    const next = node.next.get(key) ?? { next: new Map(), isEnd: false }
    node.next.set(key, next)
    node = next
  }
  if (node !== trie) node.isEnd = true
}

function trieKey(token: Token): string {
  if (token.text === '&' || token.text === '+') return 'en'
  return '-–—'.includes(token.text) ? '' : token.key
}

/** How many tokens from `at` on make the longest known name, 0 when none begins there. */
export function knownNameLength(index: NameIndex, tokens: readonly Token[], at: number): number {
  let node: TrieNode | undefined = index.trie
  let longest = 0
  for (let position = at; position < tokens.length; position++) {
    const token = tokens[position]
    if (token === undefined || token.isName) break
    const key = trieKey(token)
    if (key === '' && position > at) continue
    node = node.next.get(key)
    if (!node) break
    if (node.isEnd) longest = position - at + 1
  }
  return longest
}

/** Parties whose name may look like this one; whether it does is for `likeness` to say. */
export function candidatesFor(index: NameIndex, name: string): readonly KnownParty[] {
  const found = new Set<KnownParty>()
  for (const fragment of fragmentsOf(name)) {
    const parties = index.byFragment.get(fragment) ?? []
    if (parties.length <= MAX_PARTIES_PER_FRAGMENT) for (const party of parties) found.add(party)
  }
  return [...found]
}

const preparedByParty = new WeakMap<KnownParty, readonly PreparedName[]>()

/** The names of a party ready for comparing, made at first use. */
export function preparedNamesOf(party: KnownParty): readonly PreparedName[] {
  const prepared = preparedByParty.get(party) ?? [party.name, ...party.aliases].map(prepareName)
  preparedByParty.set(party, prepared)
  return prepared
}

function fragmentsOf(name: string): ReadonlySet<string> {
  const words = wordsOfName(name.slice(0, 200)).slice(0, MAX_COMPARED_WORDS)
  const fragments = new Set<string>()
  for (const word of words.filter((word) => word.length >= 3)) {
    fragments.add(`^${word.slice(0, 3)}`)
    fragments.add(`${word.slice(-3)}$`)
  }
  fragments.add(`initials ${words.length > 1 ? words.map((word) => word[0]).join('').slice(0, 2) : (words[0] ?? '').slice(0, 2)}`)
  fragments.add(`all ${words.toSorted().join('')}`)
  return fragments
}
