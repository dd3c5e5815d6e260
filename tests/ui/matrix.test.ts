import { describe, expect, it } from 'vitest'
import type { CoalitionId, PartyId } from '../../src/model/ids.ts'
import { membershipMatrix } from '../../src/model/membershipMatrix.ts'
import { partialDate } from '../../src/model/partialDate.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { stepFrom, type CellPlace } from '../../src/ui/matrix/cellPlace.ts'
import { columnWidth, headHeight, ROW_PX, rowsInSight, splitColumns } from '../../src/ui/matrix/matrixSizes.ts'
import { sayCell } from '../../src/ui/matrix/sayCell.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'
import { aCoalition, aMembership, anOrganisation, aNetwork } from '../support/smallNetwork.ts'

const [A, B, X, Y] = ['org-aaaa', 'org-bbbb', 'coa-xxxx', 'coa-yyyy'] as [PartyId, PartyId, CoalitionId, CoalitionId]
const grid = { rows: [A, B], columns: [X, Y] }
const at = (party: PartyId | null, coalition: CoalitionId | null): CellPlace => ({ party, coalition })

describe('a cell', () => {
  const telling = { vocabulary: BUILT_IN_VOCABULARY, lastDay: new Map([[Y, '2018-12-31']]), day: '2020-01-01', text: nl, language: 'nl' as const }
  const lid = aMembership(A, X, 'lid')

  it.each([
    [[], null],
    [[lid], { words: 'lid', look: 'table' }],
    [[{ ...lid, role: 'financier' }], { words: 'financier', look: 'around' }],
    [[{ ...lid, role: 'trekker', period: { from: null, to: partialDate('2014') } }, lid], { words: 'trekker –2014, lid', look: 'table' }],
    [[{ ...lid, coalition: Y }], { words: 'lid –2018', look: 'past' }],
    [[{ ...lid, status: 'wanted' as const }], { words: 'lid (gewenst)', look: 'planned' }],
  ])('says what somebody does there', (memberships, said) => expect(sayCell(memberships, telling)).toEqual(said))

  it('holds every membership of the one in the other', () => {
    const trekker = aMembership(A, X, 'trekker')
    const network = aNetwork({ organisations: [anOrganisation(A, 'A'), anOrganisation(B, 'B')], coalitions: [aCoalition(X, 'X'), aCoalition(Y, 'Y')], memberships: [lid, trekker] })
    const matrix = membershipMatrix(network)
    expect(matrix.at(A, X)).toEqual([lid, trekker])
    expect(matrix.at(B, Y)).toEqual([])
  })
})

describe('walking through the cells', () => {
  it.each([
    ['ArrowRight', false, at(A, X), at(A, Y)],
    ['ArrowLeft', false, at(A, X), at(A, null)],
    ['ArrowUp', false, at(A, X), at(null, X)],
    ['ArrowUp', false, at(null, X), null],
    ['ArrowLeft', false, at(null, X), null],
    ['ArrowUp', false, at(A, null), null],
    ['ArrowDown', false, at(B, Y), null],
    ['End', true, at(A, X), at(B, Y)],
    ['Home', false, at(B, Y), at(B, X)],
    ['PageDown', false, at(A, Y), at(B, Y)],
    ['a', false, at(A, X), null],
  ])('%s (far: %s)', (key, isFar, from, to) => expect(stepFrom(grid, from, key, isFar)).toEqual(to))
})

describe('the room of a matrix', () => {
  it('fits names and roles', () => {
    expect(headHeight(['Netwerk'])).toBe(150)
    expect(headHeight(['Samenwerkingsverbandsoverleggen'])).toBeGreaterThan(200)
    expect(columnWidth('X', [], 150)).toBe(44)
    expect(columnWidth('X', ['procesbegeleider'], 150)).toBeGreaterThan(110)
    expect(columnWidth('Netwerk van alle grote en kleine samenwerkingen in de regio', [], 150)).toBeGreaterThan(70)
  })

  it('keeps few of many rows on the page, and all of few', () => {
    expect(rowsInSight(0, 600, 20)).toEqual([0, 20])
    const [first, end] = rowsInSight(200 * ROW_PX, 600, 500)
    expect(first).toBeLessThanOrEqual(192)
    expect(end).toBeGreaterThanOrEqual(222)
    expect(end - first).toBeLessThan(50)
  })

  it('parts columns over pages, also one that is too wide', () => {
    expect(splitColumns([40, 40, 40, 300, 10], (width) => width, 100)).toEqual([[40, 40], [40], [300], [10]])
    expect(splitColumns([], () => 1, 100)).toEqual([])
  })
})
