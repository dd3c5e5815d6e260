import type { PaperName } from '../../formats/pdf/papers.ts'

/** Widths in px for which a picture can be asked: a screen, a large one, a page at 300 dots an inch, a wall. */
export const PNG_WIDTHS = [1_920, 2_560, 3_840, 8_000] as const
export type PngWidth = (typeof PNG_WIDTHS)[number]

/** One format with what was chosen for it. */
export type ExportFormat =
  /** `base`: somebody's own presentation or template, whose look the slides take; `layout`: the path of the one that they stand on. */
  | { readonly kind: 'pptx'; readonly base: { readonly bytes: Uint8Array; readonly layout: string } | null }
  | { readonly kind: 'pdf'; readonly paper: PaperName }
  | { readonly kind: 'png'; readonly width: number }
  | { readonly kind: 'svg' }
  | { readonly kind: 'xlsx' }
  /** A zip with a .csv for each table. */
  | { readonly kind: 'csv' }
  /** A workbook, or what Kumu calls a blueprint. */
  | { readonly kind: 'kumu'; readonly as: 'xlsx' | 'json' }
  | { readonly kind: 'gexf' }
  | { readonly kind: 'graphml' }
  | { readonly kind: 'json' }

/** What whoever gets the file should know of it. */
export type ExportNote = { readonly kind: 'split'; readonly pages: number } | { readonly kind: 'notSet'; readonly signs: readonly string[] }

export type ExportProblem = 'failed' | 'fontFailed' | 'tooLarge' | 'unusableBase'

/** How the name of a file ends that is made so; with a word before it where other files of the map, or of anybody, end so. */
export function endingOf(format: ExportFormat): string {
  if (format.kind === 'csv') return ' csv.zip'
  return format.kind === 'kumu' ? ` Kumu.${format.as}` : `.${format.kind}`
}

/** As long as names of files may be everywhere, with room for the day and the ending. */
const MOST_TITLE = 120
/** What one system or another does not take in the name of a file. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069<>:"/\\|?*]+/g

/** The title of a map as the name of a file, without what no file may be called. */
export function fileTitle(title: string): string {
  return [...title.replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim()].slice(0, MOST_TITLE).join('').replace(/^[. ]+|[. ]+$/g, '')
}
