import type { CoalitionId, EvidenceId, OrganisationId, PhaseId, PlaceId, ThemeId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import type { Period } from '../../src/model/partialDate.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { aTie } from '../support/smallNetwork.ts'
import { gridId, gridNetwork } from './gridNetwork.ts'

/** The first few codes of a list: enough to choose from, and each of them often. */
const someOf = (part: keyof typeof BUILT_IN_VOCABULARY): readonly string[] => [...BUILT_IN_VOCABULARY[part].keys()].slice(0, 4)
export const [KINDS, TABLE_KINDS, PHASES, TIE_KINDS] = [someOf('organisationKinds'), someOf('coalitionKinds'), someOf('phases'), someOf('tieKinds')]
const [THEMES, PLACES] = [6, 12]

const since = (year: number, to: number | null = null): Period => ({ from: { date: String(year), words: '' }, to: to === null ? null : { date: String(to), words: '' } })
const ofMany = <Value>(values: readonly Value[], index: number): Value | undefined => values[index % values.length]

/** 500 organisations in 60 coalitions of some 25, all of them placed, with something to choose in every part of the lens: dates, kinds, themes, wijken in a gemeente, phases, roles, relations and sources. */
export function lensMap(): Network {
  const grid = gridNetwork({ across: 25, down: 20, block: { across: 5, down: 5 } })
  const organisations = new Map([...grid.organisations].map(([id, organisation], index) => [id, { ...organisation, kind: ofMany(KINDS, index) ?? null, places: [gridId('plc', index % PLACES) as PlaceId], period: index % 9 === 0 ? since(2012 + (index % 8), index % 27 === 0 ? 2022 : null) : organisation.period }]))
  const coalitions = new Map([...grid.coalitions].map(([id, coalition], index) => [id, { ...coalition, kind: ofMany(TABLE_KINDS, index) ?? null, themes: [gridId('thm', index % THEMES) as ThemeId], places: [gridId('plc', index % PLACES) as PlaceId], status: index % 15 === 14 ? 'planned' as const : coalition.status }]))
  const memberships = new Map([...grid.memberships].map(([id, membership], index) => [id, { ...membership, role: index % 20 === 7 ? 'financier' : membership.role, period: index % 2 === 0 ? since(2010 + (index % 13), index % 14 === 0 ? 2023 : null) : membership.period }]))
  const ties = Array.from({ length: 300 }, (_, index) => aTie(gridId('org', index), gridId('org', (index + 1 + (index % 4) * 25) % organisations.size), ofMany(TIE_KINDS, index) ?? ''))
  return {
    ...grid,
    organisations, coalitions, memberships,
    ties: new Map(ties.map((tie) => [tie.id, tie])),
    themes: new Map(Array.from({ length: THEMES }, (_, index) => gridId('thm', index) as ThemeId).map((id, index) => [id, { id, name: `Thema ${index}`, aliases: [], wider: index < 2 ? null : gridId('thm', index % 2) as ThemeId }])),
    places: new Map(Array.from({ length: PLACES }, (_, index) => gridId('plc', index) as PlaceId).map((id, index) => [id, { id, name: `Wijk ${index}`, kind: index === 0 ? 'gemeente' : 'wijk', within: index === 0 ? null : gridId('plc', 0) as PlaceId }])),
    phases: new Map([...coalitions.keys()].map((coalition, index) => { const id = gridId('pha', index) as PhaseId; return [id, { id, coalition, phase: ofMany(PHASES, index) ?? '', period: since(2019) }] })),
    evidence: new Map([...memberships.keys()].filter((_, index) => index % 3 === 0).map((about, index) => { const id = gridId('evi', index) as EvidenceId; return [id, { id, about, source: null, words: '', certainty: index % 4 === 0 ? 'implied' : 'stated', enteredBy: '', enteredAt: '' }] })),
  }
}

/** Somebody in the middle of it, and one of its coalitions. */
export const [ONE_PARTY, ONE_TABLE] = [gridId('org', 262) as OrganisationId, gridId('coa', 12) as CoalitionId]
