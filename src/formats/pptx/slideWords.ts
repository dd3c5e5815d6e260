import type { ExportedCell } from '../exportedMatrix.ts'

/** What only slides say, in one language. The sentences under `says` are read out for an object by whoever does not see it. */
export type SlideWords = {
  /** *Deel 2 van 3*. */
  readonly part: (number: number, total: number) => string
  /** Why the map is on more than one slide. */
  readonly split: (slides: number) => string
  /** Coalitions of which others are on another slide: some by name, and how many more. */
  readonly goesOn: (names: readonly string[], more: number) => string
  readonly seats: Readonly<Record<ExportedCell['look'], string>>
  readonly columns: { readonly party: string; readonly role: string; readonly coalition: string; readonly kind: string; readonly from: string; readonly tie: string; readonly to: string; readonly source: string; readonly certainty: string }
  readonly ties: string
  readonly withoutMembers: string
  readonly nobodyKnown: string
  /** The letters of the matrix and what its cells look like. */
  readonly letters: string
  readonly looks: Readonly<Record<ExportedCell['look'], string>>
  readonly tooLarge: (rows: number, columns: number) => string
  readonly says: {
    readonly organisation: (name: string, coalitions: readonly string[]) => string
    readonly coalition: (name: string, members: readonly string[]) => string
    readonly line: (from: string, label: string, to: string) => string
  }
}
