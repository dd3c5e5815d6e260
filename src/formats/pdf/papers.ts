/** What a map can be printed on. `sheets`: one poster over so many sheets of a smaller paper, across and down when it lies. */
export const PAPERS = ['a4', 'a3', 'a0', 'a0a3', 'a0a4'] as const
export type PaperName = (typeof PAPERS)[number]

/** In points of 1/72 inch; the short side first. */
export type Paper = {
  readonly short: number
  readonly long: number
  readonly margin: number
  /** Of the words around the drawing; the quietest of them are 0.85 of it and no smaller than the names. */
  readonly text: number
}

const MM = 72 / 25.4

export const A4: Paper = { short: 210 * MM, long: 297 * MM, margin: 10 * MM, text: 8.4 }
const A3: Paper = { short: 297 * MM, long: 420 * MM, margin: 12 * MM, text: 9.6 }
const A0: Paper = { short: 841 * MM, long: 1189 * MM, margin: 30 * MM, text: 26 }

export type Tiling = { readonly of: Paper; readonly across: number; readonly down: number }

/** The paper one page has; for a poster over sheets, the sheets. */
export const PAPER: Readonly<Record<Exclude<PaperName, 'a0a3' | 'a0a4'>, Paper>> = { a4: A4, a3: A3, a0: A0 }

/** Sheets are held the way in which they make up an A0 that lies. */
export const TILINGS: Readonly<Record<'a0a3' | 'a0a4', Tiling>> = {
  a0a3: { of: A3, across: 4, down: 2 },
  a0a4: { of: A4, across: 4, down: 4 },
}
