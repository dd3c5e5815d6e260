/** How a line or a surface is painted; null paints nothing. Widths and dashes in the units of the group. */
export type Paint = {
  readonly fill: string | null
  readonly fillOpacity: number
  readonly stroke: string | null
  readonly strokeOpacity: number
  readonly width: number
  readonly dash: readonly number[]
}

/** Id of the party or line that a mark belongs to, or null: what a reader of the file may be told about it. */
type Owned = { readonly of: string | null }

/** As in SVG, only with M, L, Q and Z, and everything absolute. Filled even-odd. */
export type PathMark = Paint & Owned & { readonly kind: 'path'; readonly path: string }
export type CircleMark = Paint & Owned & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number }

/** One line of text; `y` is its baseline. `halo` lies around the letters and is no text of its own. */
export type WordsMark = Owned & {
  readonly kind: 'words'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly align: 'start' | 'middle' | 'end'
  readonly colour: string
  readonly opacity: number
  readonly halo: { readonly colour: string; readonly width: number } | null
}

/** The few things that SVG, PDF and a canvas can all paint. What comes later lies on top. */
export type Mark = PathMark | CircleMark | WordsMark

/** Marks in units of their own: `scale` units of the sheet each, from the point `x`, `y` of the sheet. */
export type MarkGroup = { readonly x: number; readonly y: number; readonly scale: number; readonly marks: readonly Mark[] }

/** Marks that stand in the units of the sheet already. */
export function onSheet(marks: readonly Mark[]): MarkGroup {
  return { x: 0, y: 0, scale: 1, marks }
}

/** One page, or one picture: everything that is on it in plain marks, in the order in which it is read, so that every format shows the same. */
export type Sheet = { readonly width: number; readonly height: number; readonly ground: string; readonly groups: readonly MarkGroup[] }

const NOTHING: Paint = { fill: null, fillOpacity: 1, stroke: null, strokeOpacity: 1, width: 1, dash: [] }

export function pathMark(path: string, paint: Partial<Paint>, of: string | null = null): PathMark {
  return { ...NOTHING, ...paint, kind: 'path', path, of }
}

export function circleMark(x: number, y: number, r: number, paint: Partial<Paint>, of: string | null = null): CircleMark {
  return { ...NOTHING, ...paint, kind: 'circle', x, y, r, of }
}

export function wordsMark(text: string, x: number, y: number, look: Pick<WordsMark, 'size' | 'colour'> & Partial<Omit<WordsMark, 'kind' | 'text' | 'x' | 'y'>>): WordsMark {
  return { bold: false, align: 'start', opacity: 1, halo: null, of: null, ...look, kind: 'words', text, x, y }
}

/** Finer than anybody can see, and short in a file. */
export function shortNumber(value: number): number {
  return Math.round(value * 100) / 100
}

/** The commands of a path with their numbers. */
export function pathSteps(path: string): readonly { readonly command: string; readonly numbers: readonly number[] }[] {
  return [...path.matchAll(/([MLQZ])([^MLQZ]*)/g)].map(([, command = '', numbers = '']) => ({ command, numbers: numbers.split(/[\s,]+/).filter(Boolean).map(Number) }))
}
