/** Which rows meet which columns, as they stand in a table. */
export type Incidence<Row, Column> = { readonly rows: readonly Row[]; readonly columns: readonly Column[]; readonly pairs: readonly (readonly [Row, Column])[] }

/** Enough for the blocks of a few hundred rows to stand apart; more would only move neighbours. */
const ROUNDS = 80

/**
 * An order of rows and columns in which what belongs together lies together, so that blocks show: reciprocal averaging
 * (Hill 1973, doi:10.2307/2258931). A row stands at the mean of its columns and a column at the mean of its rows, over and
 * over, less what all have in common.
 *
 * Parts that do not touch stay apart, the largest first; who meets nobody comes last. Equal rows keep the order they came in.
 */
export function seriate<Row, Column>({ rows, columns, pairs }: Incidence<Row, Column>): Omit<Incidence<Row, Column>, 'pairs'> {
  const neighbours = neighboursOf(rows, columns, pairs)
  const part = partsOf(neighbours)
  const score = scoresOf(neighbours, rows.length, part)
  const ordered = neighbours.map((_, place) => place).toSorted((a, b) => (part[a] ?? 0) - (part[b] ?? 0) || (score[a] ?? 0) - (score[b] ?? 0) || a - b)
  return {
    rows: ordered.filter((place) => place < rows.length).map((place) => rows[place] as Row),
    columns: ordered.filter((place) => place >= rows.length).map((place) => columns[place - rows.length] as Column),
  }
}

/** For every row and, after them, every column the places of whom it meets. */
function neighboursOf<Row, Column>(rows: readonly Row[], columns: readonly Column[], pairs: readonly (readonly [Row, Column])[]): readonly (readonly number[])[] {
  const [placeOfRow, placeOfColumn] = [new Map(rows.map((row, place) => [row, place])), new Map(columns.map((column, place) => [column, rows.length + place]))]
  const neighbours = Array.from({ length: rows.length + columns.length }, () => new Set<number>())
  for (const [row, column] of pairs) {
    const [from, to] = [placeOfRow.get(row), placeOfColumn.get(column)]
    if (from === undefined || to === undefined) continue
    neighbours[from]?.add(to)
    neighbours[to]?.add(from)
  }
  return neighbours.map((each) => [...each])
}

/** The number of the part that each belongs to: 0 for the largest, the highest for whoever is alone. */
function partsOf(neighbours: readonly (readonly number[])[]): readonly number[] {
  const parts: Set<number>[] = []
  const seen = new Set<number>()
  neighbours.forEach((_, start) => {
    if (seen.has(start)) return
    const part = new Set([start])
    for (const place of part) for (const other of neighbours[place] ?? []) part.add(other)
    part.forEach((place) => seen.add(place))
    parts.push(part)
  })
  const numbers: number[] = []
  parts.toSorted((a, b) => b.size - a.size).forEach((part, number, all) => part.forEach((place) => { numbers[place] = part.size === 1 ? all.length : number }))
  return numbers
}

function scoresOf(neighbours: readonly (readonly number[])[], rowCount: number, part: readonly number[]): readonly number[] {
  const score = neighbours.map((_, place) => place)
  const average = (from: number, to: number): void => {
    for (let place = from; place < to; place++) score[place] = meanOf((neighbours[place] ?? []).map((other) => score[other] ?? 0))
  }
  const byPart = [...Map.groupBy(neighbours.map((_, place) => place).slice(0, rowCount), (place) => part[place]).values()]
  for (let round = 0; round < ROUNDS; round++) {
    for (const rows of byPart) spread(score, rows, neighbours)
    average(rowCount, score.length)
    average(0, rowCount)
  }
  average(rowCount, score.length)
  return turned(score, neighbours, rowCount, part)
}

/** Takes away what all rows of a part have in common and keeps the rest from vanishing. Who meets more weighs more. */
function spread(score: number[], rows: readonly number[], neighbours: readonly (readonly number[])[]): void {
  const weight = (place: number): number => neighbours[place]?.length ?? 0
  const total = rows.reduce((sum, place) => sum + weight(place), 0)
  if (total === 0) return
  const middle = rows.reduce((sum, place) => sum + weight(place) * (score[place] ?? 0), 0) / total
  const size = Math.sqrt(rows.reduce((sum, place) => sum + weight(place) * ((score[place] ?? 0) - middle) ** 2, 0) / total)
  for (const place of rows) score[place] = size < 1e-9 ? 0 : ((score[place] ?? 0) - middle) / size
}

/** Either end could come first: the one with the column that meets most. Rounded, so that equals are equal. */
function turned(score: readonly number[], neighbours: readonly (readonly number[])[], rowCount: number, part: readonly number[]): readonly number[] {
  const largest = new Map<number, number>()
  neighbours.forEach((met, place) => {
    const [own, known] = [part[place] ?? 0, largest.get(part[place] ?? 0)]
    if (place >= rowCount && (known === undefined || met.length > (neighbours[known]?.length ?? 0))) largest.set(own, place)
  })
  return score.map((value, place) => Math.round(value * ((score[largest.get(part[place] ?? 0) ?? -1] ?? 0) > 0 ? -1 : 1) * 1e6) / 1e6 + 0)
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
