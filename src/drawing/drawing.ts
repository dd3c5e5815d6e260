import type { Status } from '../model/coalition.ts'
import type { CoalitionId, MembershipId, OrganisationId, PartyId, SuccessionId, TieId } from '../model/ids.ts'
import type { PairId } from '../model/pair.ts'
import type { Hue, Language } from '../model/vocabulary.ts'

/** In map units: 1 unit is 1 px at zoom 1, y down. */
export type Point = { readonly x: number; readonly y: number }
export type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** One organisation: a circle with a ring in its domain's hue, a glyph inside and its label below. */
export type DrawnNode = {
  readonly id: OrganisationId
  readonly x: number
  readonly y: number
  readonly r: number
  /** The whole name, for whoever reads the drawing out. */
  readonly name: string
  /** Null when the domain is not known, or whatever else colours tell apart. */
  readonly hue: Hue | null
  readonly glyph: string
  /** The label below, one or two lines; for a closed organisation its end year is part of it. */
  readonly lines: readonly string[]
  readonly placeholder: boolean
  readonly closed: boolean
  /** No arrangement moves it. */
  readonly pinned: boolean
  /** How soon its label gives way to others when there is no room: larger stays longer. */
  readonly importance: number
}

/** The name of a coalition: a block of centred lines, `x` its middle and `y` its upper edge. */
export type DrawnName = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Degrees, clockwise. */
  readonly angle: number
  readonly lines: readonly string[]
  /** The member it stands by and moves along with, or null. */
  readonly by: OrganisationId | null
}

/** One coalition: a soft outline around its members at the table. */
export type DrawnHull = {
  readonly id: CoalitionId
  /** Closed rings, joined by `smoothPath`; filled even-odd, so that a second ring can be a hole. */
  readonly rings: readonly (readonly Point[])[]
  readonly title: string
  readonly name: DrawnName
  /** Index into `hullColours` of the theme; null is grey. */
  readonly hueIndex: number | null
  readonly status: Status
  /** Over: drawn hollow, the year behind its name. */
  readonly ended: boolean
  readonly membersUnknown: boolean
  /** Drawn as a plate of its own around its name, with lines to who takes part, instead of around them. */
  readonly isPlate?: boolean
  /** Nobody at the table: the hull stands at the coalition's own placement. */
  readonly empty: boolean
  /** Everybody and every coalition inside it, at any depth. */
  readonly organisations: readonly OrganisationId[]
  readonly coalitions: readonly CoalitionId[]
  /** No arrangement moves its name. */
  readonly pinned: boolean
  /** Roles at this table by party, in words: *trekker, penvoerder*. */
  readonly roles: ReadonlyMap<PartyId, string>
  /** 0 without a hull inside; every level of nesting needs more room. */
  readonly height: number
  /** A word under the name (*leden onbekend*), or empty. */
  readonly note: string
  readonly importance: number
}

/** `seat`: a membership as a line to the plate of its coalition. `together`: two who work together, for all their reasons at once. */
export type LineKind = 'tie' | 'around' | 'partOf' | 'succession' | 'seat' | 'together'

/** One line between two parties, cut off at the circle or the hull at either end. */
export type DrawnLine = {
  /** Unique among the lines; the fact itself is `fact`. */
  readonly id: string
  readonly kind: LineKind
  /** The record behind the line; for *part of* the part itself, for two who work together the pair. */
  readonly fact: TieId | MembershipId | SuccessionId | PartyId | PairId
  readonly from: PartyId
  readonly to: PartyId
  readonly start: Point
  readonly end: Point
  /** What the line means; for one that is over with the year in which it ended. */
  readonly label: string
  /** Over: drawn thinner and lighter. */
  readonly ended: boolean
  readonly directed: boolean
  readonly dash: 'solid' | 'dashed' | 'dotted'
  readonly status: Status
  readonly strength: 1 | 2 | 3 | null
  /** Of two who work together: for how many reasons. */
  readonly reasons?: number
  /** Passes behind the plates on its way. */
  readonly below?: boolean
}

/** All that screen and exports show of a map, as plain data. Hulls come largest first, so that nested ones lie on top. */
export type Drawing = {
  readonly theme: ThemeName
  /** Another picture than the map of coalitions: *wie zit waarin*, or *wie werkt met wie*. */
  readonly picture?: 'twoMode' | 'together'
  readonly nodes: readonly DrawnNode[]
  readonly hulls: readonly DrawnHull[]
  readonly lines: readonly DrawnLine[]
  /** Around everything drawn, labels included. A map without parties has a bound of one screen around the origin. */
  readonly bounds: Bounds
  /** Ids of circles, hulls and lines that are there and not what it is about: drawn lighter. */
  readonly dimmed?: ReadonlySet<string>
}

export type ThemeName = 'light' | 'dark'

/** Colours that say something else; null leaves rings or hulls as they are. In a map of its own null is grey. */
export type DrawnColours = { readonly nodes: ReadonlyMap<OrganisationId, Hue | null> | null; readonly hulls: ReadonlyMap<CoalitionId, number | null> | null }

export type DrawOptions = {
  readonly theme: ThemeName
  readonly language: Language
  /** Words the drawing itself must say; they come from the screen's texts. */
  readonly words?: { readonly membersUnknown: string }
  readonly hidden?: ReadonlySet<string>
  /** Where a drag, mine or a colleague's, holds somebody right now. */
  readonly previewPositions?: ReadonlyMap<PartyId, Point>
  /**
   * The day (`yyyy-mm-dd`) as of when the map is drawn: what ended before is drawn as over, and who left a table stands
   * around it. Without it every known end counts as over, and nobody leaves a table for it.
   */
  readonly asOf?: string
  /** Without it rings have the colour of their domain, and hulls any that differs from their neighbours. */
  readonly colouring?: DrawnColours
  /** Radius in map units of who is not drawn in the usual size. */
  readonly radii?: ReadonlyMap<OrganisationId, number>
  /** Where a coalition stands that has neither a place of its own nor anybody drawn in it. */
  readonly standIns?: ReadonlyMap<CoalitionId, Point>
}
