import type { Fields } from '../merging/planning.ts'

/** How facts of one table are told apart. All of these are asked of fields in the ids and words of the map. */
export type FactSort = {
  /** Between whom it is: facts of other ends are never compared. */
  readonly endsOf: (fields: Fields) => string
  /** All that makes it this fact and no other. */
  readonly saysOf: (fields: Fields) => string
  /** Whether the two may be one fact of which the map and the file say something else. */
  readonly mayBe: (known: Fields, inFile: Fields) => boolean
  /** Several rows of a file may make one fact together, as those of a merger do. */
  readonly isMadeOfRows: boolean
}

export type FactKnown = { readonly id: string; readonly fields: Fields }
/** `hasSaid`: whether some file said exactly this of a fact; `hadOther`: whether this file said something else of it. */
export type FactRow = { readonly fileId: string; readonly fields: Fields; readonly keepsId: boolean; readonly hasSaid: (fact: string) => boolean; readonly hadOther: (fact: string) => boolean }

/** Finds what the map, or the plan so far, has of a fact of the file. */
export type FactFinder = {
  readonly find: (row: FactRow) => FactKnown | null
  /** The one fact between the same ends that the file brought before and says no more: this row is what became of it. Asked once all that is found is found. */
  readonly findEdited: (row: FactRow) => FactKnown | null
  /** A fact that comes in: a next row that says the same is no second one. */
  readonly add: (known: FactKnown) => void
}

/**
 * Claims what is certain first, so that a row that is only near never takes what another row is exactly. Two rows of a map of ours are
 * two facts, even where they say the same.
 */
export function factFinder(sort: FactSort, onMap: ReadonlyMap<string, object>, rows: readonly FactRow[]): FactFinder {
  const byEnds = new Map<string, FactKnown[]>()
  const claimed = new Set<string>()
  const found = new Map<string, FactKnown>()
  const put = (known: FactKnown): void => {
    const ends = sort.endsOf(known.fields)
    const group = byEnds.get(ends)
    if (group) group.push(known)
    else byEnds.set(ends, [known])
  }
  const near = ({ fields }: FactRow): readonly FactKnown[] => byEnds.get(sort.endsOf(fields)) ?? []
  const sayingSame = (row: FactRow): FactKnown | undefined => {
    const says = sort.saysOf(row.fields)
    return near(row).find(({ id, fields }) => !(row.keepsId && claimed.has(id)) && sort.saysOf(fields) === says)
  }
  const claimAll = (search: (row: FactRow) => FactKnown | undefined): void => {
    for (const row of rows) {
      const known = found.has(row.fileId) ? undefined : search(row)
      if (!known) continue
      found.set(row.fileId, known)
      claimed.add(known.id)
    }
  }
  for (const [id, thing] of onMap) put({ id, fields: thing as Fields })
  claimAll((row) => (row.keepsId ? near(row).find(({ id }) => id === row.fileId) : undefined))
  claimAll((row) => sayingSame(row) ?? near(row).find(({ id }) => row.hasSaid(id)))
  return {
    add(known) {
      put(known)
      claimed.add(known.id)
    },
    find(row) {
      const known = found.get(row.fileId) ?? sayingSame(row) ?? near(row).find(({ id, fields }) => (sort.isMadeOfRows || !claimed.has(id)) && sort.mayBe(fields, row.fields))
      if (known) claimed.add(known.id)
      return known ?? null
    },
    findEdited(row) {
      if (row.keepsId) return null
      const asBefore = ({ fields }: FactKnown): Fields => ({ ...row.fields, role: fields['role'], kind: fields['kind'] })
      const [known, ...others] = near(row).filter((fact) => !claimed.has(fact.id) && row.hadOther(fact.id) && sort.mayBe(fact.fields, asBefore(fact)))
      if (!known || others.length > 0) return null
      claimed.add(known.id)
      return known
    },
  }
}
