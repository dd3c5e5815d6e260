import type { LegendSign } from '../drawing/legendEntries.ts'
import type { Hue } from '../model/vocabulary.ts'

/** What stands before the words of an entry in the legend; every format draws it as it draws the map. */
export type LegendMark =
  /** A ring as around an organisation, with its letter. */
  | { readonly kind: 'ring'; readonly hue: Hue | null; readonly glyph: string }
  /** A piece of a hull; the index as in `DrawnHull.hueIndex`. */
  | { readonly kind: 'hull'; readonly hueIndex: number | null }
  | { readonly kind: 'sign'; readonly sign: LegendSign }
  /** A letter or a word of the matrix: *T* for trekker. */
  | { readonly kind: 'letter'; readonly letter: string }

export type LegendEntry = { readonly mark: LegendMark; readonly label: string }
export type LegendGroup = { readonly heading: string; readonly entries: readonly LegendEntry[] }

/** A fact about the map, as *Beheer: ROS Haaglanden*. */
export type LabelledText = { readonly label: string; readonly text: string }

export type ExportedSource = {
  readonly title: string
  /** Author and date, as far as they are known. */
  readonly detail: string
  readonly link: string
  /** How certain it is what this source says: *gesteld, afgeleid*; may be empty. */
  readonly certainty: string
}

/**
 * Everything an export says beside the names on the map, in one language and ready to be set: a format makes no sentences.
 * A field without anything to say is empty, and its heading is then left out.
 */
export type ExportWords = {
  readonly title: string
  /** The question of the session or the purpose of the map. */
  readonly subtitle: string
  /** *Stand per 12 maart 2026*. */
  readonly stateDate: string
  /** *34 van 61 organisaties, 12 van 30 samenwerkingen*. */
  readonly shown: string
  /** What the lens leaves out, one phrase a choice: *thema: valpreventie*. Empty: the whole map. */
  readonly filters: readonly string[]
  /** Only what occurs, as on the screen. */
  readonly legend: readonly LegendGroup[]
  /** Region, purpose, keeper, review date, privacy text. */
  readonly about: readonly LabelledText[]
  readonly sources: readonly ExportedSource[]
  /** How many facts are how certain: *124 gesteld*, *3 nog na te gaan*. */
  readonly certainty: readonly string[]
  /** Contact texts by party; empty unless somebody ticked them. */
  readonly contacts: readonly LabelledText[]
  /** *Gemaakt met Netwerkkaart op 12 maart 2026*. */
  readonly madeWith: string
  readonly headings: {
    readonly map: string
    readonly matrix: string
    readonly legend: string
    readonly filters: string
    readonly about: string
    readonly sources: string
    readonly certainty: string
    readonly contacts: string
  }
}
