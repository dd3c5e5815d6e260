import type { PartyId, PlaceId, ThemeId } from '../ids.ts'

/** What is so today, what is planned or wished for, or both. */
export const STANDINGS = ['both', 'now', 'wanted'] as const
/** Everybody at a coalition, or only who sits at its table. */
export const SEATS = ['all', 'table'] as const
/** Only what lies inside the chosen places, or also coalitions of the gemeente or regio around them. */
export const REACHES = ['inside', 'around'] as const
export const UNDATED = ['in', 'out'] as const
export const COLOURINGS = ['domain', 'kind', 'phase', 'component'] as const
export const SIZES = ['nothing', 'coalitions', 'betweenness'] as const
export const LEAVINGS = ['hidden', 'dimmed'] as const
export const DRAWINGS = ['map', 'twoMode', 'together', 'matrix', 'list', 'ego', 'path', 'changes'] as const

export type Colouring = (typeof COLOURINGS)[number]
export type Sizing = (typeof SIZES)[number]
export type DrawingName = (typeof DRAWINGS)[number]

/** One party with whoever is near it. */
export type Focus = { readonly party: PartyId; readonly distance: number }
/** From 1, those it works with, to as far as still says something. */
export const MOST_DISTANCE = 4

/** How one party reaches another: what somebody asked of the answers, or of the page of the first. */
export type WayAsked = { readonly from: PartyId; readonly to: PartyId }

/** In a list of codes: those of which it is not known, and for certainty those without a source. */
export const NOT_KNOWN = ''

/**
 * How one map is looked at, as one plain value: it lives in the address, so that a link opens the same view.
 *
 * An empty list leaves nothing out; several of one list widen, several lists narrow. Lists hold no double and keep the order
 * of choosing. It changes what is shown and never where anything stands.
 */
export type Lens = {
  /** *Stand per*, `yyyy`, `yyyy-mm` or `yyyy-mm-dd`: the state at the last day of it. Null: the map as it is, with its past. */
  readonly date: string | null
  /** What the table of changes compares with; never after `date`. */
  readonly since: string | null
  /** The kept version of the map that the changes are compared with too, by its id: the server knows whether it still has it. */
  readonly sinceVersion: string | null
  readonly standing: (typeof STANDINGS)[number]
  readonly seats: (typeof SEATS)[number]
  /** With their narrower ones. */
  readonly themes: readonly ThemeId[]
  readonly places: readonly PlaceId[]
  readonly reach: (typeof REACHES)[number]
  readonly domains: readonly string[]
  readonly organisationKinds: readonly string[]
  readonly coalitionKinds: readonly string[]
  readonly phases: readonly string[]
  readonly roles: readonly string[]
  readonly tieKinds: readonly string[]
  readonly certainty: readonly string[]
  /** With a date: whether that of which nobody knows if it was so on that day is shown. */
  readonly undated: (typeof UNDATED)[number]
  readonly focus: Focus | null
  /** Leaves nothing out: it is a question. */
  readonly way: WayAsked | null
  readonly colourBy: Colouring
  readonly sizeBy: Sizing
  readonly leaving: (typeof LEAVINGS)[number]
  /** Null: what this device begins with. */
  readonly drawing: DrawingName | null
}

/** Shows everything. */
export const NO_LENS: Lens = {
  date: null,
  since: null,
  sinceVersion: null,
  standing: 'both',
  seats: 'all',
  themes: [],
  places: [],
  reach: 'inside',
  domains: [],
  organisationKinds: [],
  coalitionKinds: [],
  phases: [],
  roles: [],
  tieKinds: [],
  certainty: [],
  undated: 'in',
  focus: null,
  way: null,
  colourBy: 'domain',
  sizeBy: 'nothing',
  leaving: 'hidden',
  drawing: null,
}

/** The parts that are lists of codes of the vocabulary, under the names they have there. */
export const CODE_PARTS = ['domains', 'organisationKinds', 'coalitionKinds', 'phases', 'roles', 'tieKinds', 'certainty'] as const
export type CodePart = (typeof CODE_PARTS)[number]
export const LIST_PARTS = ['themes', 'places', ...CODE_PARTS] as const
export type ListPart = (typeof LIST_PARTS)[number]

/** One thing by which the lens leaves something out, to be named and taken away again. */
export type LensCut =
  | { readonly part: ListPart; readonly value: string }
  | { readonly part: 'date' | 'standing' | 'seats' | 'undated' | 'focus' }

/** Whose own page is shown. There the focus says whom it is about, and leaves nothing out. */
export function partyOfPage({ drawing, focus }: Lens): PartyId | null {
  return drawing === 'ego' && focus !== null ? focus.party : null
}

/** The party by which everything further away is left out, with its distance. */
export function focusThatCuts(lens: Lens): Focus | null {
  return partyOfPage(lens) === null ? lens.focus : null
}

/** Everything by which this lens leaves something out. What only goes with another choice is not apart: the reach of places, the distance of a focus. */
export function cutsOf(lens: Lens): readonly LensCut[] {
  const single = (part: 'date' | 'standing' | 'seats' | 'undated' | 'focus', isSet: boolean): readonly LensCut[] => (isSet ? [{ part }] : [])
  return [
    ...single('date', lens.date !== null),
    ...single('undated', lens.date !== null && lens.undated === 'out'),
    ...single('standing', lens.standing !== NO_LENS.standing),
    ...single('seats', lens.seats !== NO_LENS.seats),
    ...single('focus', focusThatCuts(lens) !== null),
    ...LIST_PARTS.flatMap((part) => lens[part].map((value): LensCut => ({ part, value }))),
  ]
}

export function withoutCut(lens: Lens, cut: LensCut): Lens {
  if ('value' in cut) return { ...lens, [cut.part]: lens[cut.part].filter((value) => value !== cut.value) }
  return { ...lens, [cut.part]: NO_LENS[cut.part] }
}

/** The same colours, sizes and drawing, and nothing left out. */
export function withoutCuts(lens: Lens): Lens {
  const { colourBy, sizeBy, leaving, drawing, since, sinceVersion, way, focus } = lens
  return { ...NO_LENS, colourBy, sizeBy, leaving, drawing, since, sinceVersion, way, focus: partyOfPage(lens) === null ? null : focus }
}

/** The lens that leaves out the same and says nothing of how the rest looks: two lenses with equal cuts show the same network. */
export function cutsAlone(lens: Lens): Lens {
  const { colourBy, sizeBy, leaving, drawing, since, sinceVersion, way } = NO_LENS
  return { ...lens, colourBy, sizeBy, leaving, drawing, since, sinceVersion, way, focus: focusThatCuts(lens) }
}
