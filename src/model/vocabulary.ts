import type { Seat } from './membership.ts'
import builtIn from './vocabularies.json' with { type: 'json' }

export type Language = 'nl' | 'en'
export type Labels = { readonly nl: string; readonly en: string }

/** The lists that a map may add its own terms to. */
export const TERM_LISTS = ['organisationKinds', 'domains', 'coalitionKinds', 'phases', 'roles', 'tieKinds', 'certainty'] as const
export type TermList = (typeof TERM_LISTS)[number]

export type Term = Labels & { readonly code: string }
export type DomainTerm = Term & { readonly hue: Hue }
export type RoleTerm = Term & { readonly seat: Seat }
export type TieKindTerm = Term & {
  readonly directed: boolean
  /** The role that says the same towards a coalition: there it is a membership, not a tie. */
  readonly roleTowardsCoalition: string | null
  /** Where the fact has another form: a succession, or *part of*. */
  readonly form: 'succession' | 'partOf' | null
}

/** The eight groups of domains, one colour each. */
export const HUES = ['zorg-dichtbij', 'zorg-instellingen', 'ggz-jeugd', 'sociaal', 'inwoners', 'overheid', 'betaalt', 'kent-en-steunt'] as const
export type Hue = (typeof HUES)[number]
export const HUE_LABELS: Readonly<Record<Hue, Labels>> = builtIn.hues

/** Every term a map knows, by code: those of the field and the map's own. */
export type Vocabulary = {
  readonly organisationKinds: ReadonlyMap<string, Term>
  readonly domains: ReadonlyMap<string, DomainTerm>
  readonly coalitionKinds: ReadonlyMap<string, Term>
  readonly phases: ReadonlyMap<string, Term>
  readonly roles: ReadonlyMap<string, RoleTerm>
  readonly tieKinds: ReadonlyMap<string, TieKindTerm>
  readonly certainty: ReadonlyMap<string, Term>
}

/** A term that one map adds. Fields that do not belong to its list are ignored. */
export type OwnTerm = Labels & {
  readonly id: string
  readonly list: TermList
  readonly code: string
  readonly seat: Seat | null
  readonly directed: boolean
  readonly hue: Hue | null
}

type RawTerm = Labels & { readonly seat?: string; readonly hue?: string; readonly directed?: boolean; readonly form?: string; readonly roleTowardsCoalition?: string }

function terms<Kind extends Term>(raw: Readonly<Record<string, RawTerm>>, complete: (term: Term, raw: RawTerm) => Kind): ReadonlyMap<string, Kind> {
  return new Map(Object.entries(raw).map(([code, value]) => [code, complete({ code, nl: value.nl, en: value.en }, value)]))
}

const plain = (term: Term): Term => term

export const BUILT_IN_VOCABULARY: Vocabulary = {
  organisationKinds: terms(builtIn.organisationKinds, plain),
  domains: terms(builtIn.domains, (term, raw) => ({ ...term, hue: raw.hue as Hue })),
  coalitionKinds: terms(builtIn.coalitionKinds, plain),
  phases: terms(builtIn.phases, plain),
  roles: terms(builtIn.roles, (term, raw) => ({ ...term, seat: raw.seat as Seat })),
  tieKinds: terms(builtIn.tieKinds, (term, raw) => ({
    ...term,
    directed: raw.directed ?? false,
    roleTowardsCoalition: raw.roleTowardsCoalition ?? null,
    form: (raw.form as TieKindTerm['form'] | undefined) ?? null,
  })),
  certainty: terms(builtIn.certainty, plain),
}

/** The field's terms plus the map's own; a map's own term of the same code wins. */
export function withOwnTerms(own: Iterable<OwnTerm>): Vocabulary {
  const extended = {
    organisationKinds: new Map(BUILT_IN_VOCABULARY.organisationKinds),
    domains: new Map(BUILT_IN_VOCABULARY.domains),
    coalitionKinds: new Map(BUILT_IN_VOCABULARY.coalitionKinds),
    phases: new Map(BUILT_IN_VOCABULARY.phases),
    roles: new Map(BUILT_IN_VOCABULARY.roles),
    tieKinds: new Map(BUILT_IN_VOCABULARY.tieKinds),
    certainty: new Map(BUILT_IN_VOCABULARY.certainty),
  }
  for (const term of own) {
    const { code, nl, en } = term
    if (term.list === 'roles') extended.roles.set(code, { code, nl, en, seat: term.seat ?? 'table' })
    else if (term.list === 'domains') extended.domains.set(code, { code, nl, en, hue: term.hue ?? 'kent-en-steunt' })
    else if (term.list === 'tieKinds') extended.tieKinds.set(code, { code, nl, en, directed: term.directed, roleTowardsCoalition: null, form: null })
    else extended[term.list].set(code, { code, nl, en })
  }
  return extended
}

/** The terms a map added or replaced, by list, in the order of the lists. */
export function ownTermsOf(vocabulary: Vocabulary): readonly { readonly list: TermList; readonly term: Term }[] {
  return TERM_LISTS.flatMap((list) => [...vocabulary[list].values()].filter((term) => BUILT_IN_VOCABULARY[list].get(term.code) !== term).map((term) => ({ list, term })))
}

/** What to show for a code, in the asked language; a code nobody explains is shown as it is. */
export function labelOf(list: ReadonlyMap<string, Term>, code: string | null, language: Language): string {
  if (code === null) return ''
  return list.get(code)?.[language] ?? code
}

/** Whether a membership sits at the table: what it says itself, else what its role says; an unknown role sits at the table. */
export function seatOf(vocabulary: Vocabulary, membership: { readonly role: string; readonly seat: Seat | null }): Seat {
  return membership.seat ?? vocabulary.roles.get(membership.role)?.seat ?? 'table'
}
