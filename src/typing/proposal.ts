import type { Status } from '../model/coalition.ts'
import type { MembershipId, PartyId, PlaceId, SourceId, ThemeId, TieId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import type { PartialDate, Period } from '../model/partialDate.ts'
import type { Language, Vocabulary } from '../model/vocabulary.ts'

/** Something this proposal makes, by the number its fact bears in `ref`; numbers are not ids and mean nothing outside the proposal. */
export type LocalRef = { readonly ref: number }

export type PartyRef = { readonly id: PartyId } | LocalRef
export type PlaceRef = { readonly id: PlaceId } | LocalRef
export type ThemeRef = { readonly id: ThemeId } | LocalRef

export type NewOrganisation = {
  readonly kind: 'organisation'
  readonly ref: number
  /** To the character as typed. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly organisationKind: string | null
  readonly domain: string | null
  /** True when kind and domain were guessed from the name. */
  readonly derived: boolean
  readonly placeRefs: readonly PlaceRef[]
  readonly period: Period
  readonly placeholder: boolean
  /** Parties it looks like and was not taken for: the pair goes into the merge queue. */
  readonly similarTo: readonly PartyId[]
}

export type NewCoalition = {
  readonly kind: 'coalition'
  readonly ref: number
  readonly name: string
  readonly aliases: readonly string[]
  readonly coalitionKind: string | null
  readonly derived: boolean
  readonly themeRefs: readonly ThemeRef[]
  readonly placeRefs: readonly PlaceRef[]
  readonly period: Period
  readonly status: Status
  readonly membersKnown: boolean
  readonly similarTo: readonly PartyId[]
}

export type ProposedOnBehalfOf =
  | { readonly kind: 'party'; readonly party: PartyRef }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'words'; readonly words: string }

export type NewMembership = {
  readonly kind: 'membership'
  readonly party: PartyRef
  readonly coalition: PartyRef
  readonly role: string
  readonly period: Period
  readonly status: Status
  readonly onBehalfOf: ProposedOnBehalfOf | null
  /** The membership that already says so, or null: then only what is new in the period is to be written. */
  readonly existing: MembershipId | null
}

export type NewTie = {
  readonly kind: 'tie'
  readonly from: PartyRef
  readonly to: PartyRef
  readonly tieKind: string
  readonly period: Period
  readonly status: Status
  readonly themeRefs: readonly ThemeRef[]
  readonly existing: TieId | null
}

/**
 * What a line may propose. In a proposal facts stand in the order in which they can be made:
 * a `ref` is always made before it is used.
 */
export type ProposedFact =
  | NewOrganisation
  | NewCoalition
  | NewMembership
  | NewTie
  | { readonly kind: 'succession'; readonly from: readonly PartyRef[]; readonly to: readonly PartyRef[]; readonly date: PartialDate | null }
  /** Both organisations, or both coalitions. */
  | { readonly kind: 'partOf'; readonly inner: PartyRef; readonly outer: PartyRef }
  /** A fact that is said to be over: its period gets this end. */
  | { readonly kind: 'end'; readonly of: MembershipId | TieId; readonly to: PartialDate }
  /** What the line adds to a party that is there already; null and empty leave things alone. */
  | {
      readonly kind: 'describe'
      readonly party: PartyRef
      readonly organisationKind: string | null
      readonly domain: string | null
      readonly coalitionKind: string | null
      readonly placeRefs: readonly PlaceRef[]
      readonly aliases: readonly string[]
      readonly period: Period | null
      readonly membersKnown: boolean | null
    }
  /** The same party under a new name; its old name stays as an alias. */
  | { readonly kind: 'rename'; readonly party: PartyRef; readonly name: string }
  /** A person to reach a party through: goes to the contacts document, never onto the map. */
  | { readonly kind: 'contact'; readonly party: PartyRef; readonly words: string }
  | { readonly kind: 'place'; readonly ref: number; readonly name: string; readonly placeKind: string | null }
  | { readonly kind: 'theme'; readonly ref: number; readonly name: string }

export type Proposal = {
  readonly facts: readonly ProposedFact[]
  /** The session's source for every fact, or null. */
  readonly source: SourceId | null
}

export const CHIP_KINDS = ['organisation', 'placeholder', 'coalition', 'role', 'tie', 'end', 'succession', 'partOf', 'period', 'place', 'theme', 'kind', 'domain', 'alias', 'onBehalfOf', 'contact', 'status', 'members'] as const

export type SimilarParty = { readonly id: PartyId; readonly name: string; readonly placeNames: readonly string[] }

/** One thing that was recognised, with its place in the line: `line.slice(start, end) === text`. */
export type Chip = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly what: (typeof CHIP_KINDS)[number]
  /** Of parties, places and themes; null for words like roles and periods. */
  readonly state: 'new' | 'exists' | 'similar' | null
  /** The vocabulary code of a role, tie, kind or domain. */
  readonly code: string | null
  /** The party it is, when it is on the map already. */
  readonly party: PartyId | null
  /** To tell apart which party it is: the names of its places, known or typed. */
  readonly placeNames: readonly string[]
  readonly similarTo: readonly SimilarParty[]
  /** The question this chip asks, or null. */
  readonly question: string | null
}

export type ChoiceCode =
  | 'new' | 'existing'
  | 'oneName' | 'severalNames'
  | 'organisation' | 'coalition'
  | 'pairwiseTies' | 'oneCoalition'
  | 'inPlace'
  | 'worksWith' | 'partOf' | 'newCoalition'
  | 'succession' | 'newNameOnly'
  | 'inThatYear' | 'sinceThatYear'

/** Where a line can be read in two ways. The proposal follows `chosen`: the answer if one was given, else the likeliest choice, most often the first. */
export type Question = {
  /** Stays the same while the rest of the line is typed; the key in `context.answers`. */
  readonly id: string
  readonly what: 'who' | 'names' | 'party' | 'together' | 'beforeColon' | 'afterColon' | 'renaming' | 'year'
  readonly start: number
  readonly end: number
  readonly choices: readonly { readonly code: ChoiceCode; readonly party: SimilarParty | null }[]
  readonly chosen: number
}

export const PROBLEM_CODES = [
  'noName',
  'nameTooLong',
  'lineTooLong',
  'tooMany',
  'missingParty',
  'noCoalitionSelected',
  'roleWithoutCoalition',
  'notACoalition',
  'personIsNoOrganisation',
  'phoneNumber',
  'noDate',
  'sameTwice',
  'nothingToEnd',
  'partOfNeedsTwoOfAKind',
  'periodHasNoPlace',
  'endsBeforeItBegins',
  'mergedIntoWhat',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What was not understood, and where. The sentence is made on the screen. */
export type LineProblem = { readonly code: ProblemCode; readonly start: number; readonly end: number }

export type Reading = {
  /** In the order of the line. */
  readonly chips: readonly Chip[]
  readonly proposal: Proposal
  readonly questions: readonly Question[]
  readonly problem: LineProblem | null
  /** What stays in the line after Enter: empty when everything was understood. */
  readonly rest: string
}

export type TypingContext = {
  readonly network: Network
  readonly vocabulary: Vocabulary
  readonly language: Language
  readonly selection: readonly PartyId[]
  /** Of the session: what is typed in it belongs to this place and theme, and was said there. */
  readonly defaults: { readonly place: PlaceId | null; readonly theme: ThemeId | null; readonly source: SourceId | null } | null
  /** `yyyy-mm-dd`. */
  readonly today: string
  /** Question id -> index of the choice. */
  readonly answers?: Readonly<Record<string, number>>
}
