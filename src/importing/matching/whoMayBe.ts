import { pairsAlike } from '../../model/doubles/pairsAlike.ts'
import { prepareName, preparedNamesOf, type PreparedName } from '../../model/names.ts'
import type { Party } from '../../model/network.ts'

/**
 * For each name of a file the parties of the map that may look like it, without comparing each with each: at least everybody whom
 * `likelyDoubles` would find.
 */
export function whoMayBe(parties: Iterable<Party>, names: readonly string[]): ReadonlyMap<string, ReadonlySet<Party>> {
  const bearers = [...bearersOf(parties).values()]
  const byKey = Map.groupBy(bearers, ({ name }) => name.key)
  const wanted = [...new Set(names)].map((text) => ({ text, name: prepareName(text), found: new Set<Party>() }))
  const add = (found: Set<Party>, bearing: readonly Bearers[]): void => bearing.forEach((each) => each.parties.forEach((party) => found.add(party)))
  for (const { name, found } of wanted) add(found, byKey.get(name.key) ?? [])
  for (const [one, other] of pairsAlike([...bearers, ...wanted].map(({ name }) => name), bearers.length)) add((wanted[other - bearers.length] as (typeof wanted)[number]).found, bearers.slice(one, one + 1))
  return new Map(wanted.map(({ text, found }) => [text, found]))
}

type Bearers = { readonly name: PreparedName; readonly parties: Party[] }

/** Who goes by each spelling. */
function bearersOf(parties: Iterable<Party>): ReadonlyMap<string, Bearers> {
  const bearers = new Map<string, Bearers>()
  for (const party of parties) {
    for (const name of preparedNamesOf(party)) {
      const spelling = name.words.join(' ') || name.key
      const known = bearers.get(spelling)
      if (known) known.parties.push(party)
      else bearers.set(spelling, { name, parties: [party] })
    }
  }
  return bearers
}
