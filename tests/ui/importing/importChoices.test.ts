import { describe, expect, it } from 'vitest'
import type { PlannedRecord } from '../../../src/importing/importPlan.ts'
import type { FileProblem } from '../../../src/model/importedNetwork.ts'
import type { PartyId } from '../../../src/model/ids.ts'
import { EMPTY_NETWORK } from '../../../src/model/network.ts'
import { hasChosen, NO_CHOICES, reduceChoices, type ChoiceAction, type ImportChoices } from '../../../src/ui/importing/importChoices.ts'
import { previewSections } from '../../../src/ui/importing/preview/previewSections.ts'

const badDate = (row: number, value = '20x4', code: FileProblem['code'] = 'badDate'): FileProblem => ({ at: { sheet: 'Leden', row, column: 2, heading: 'Sinds' }, code, value, weight: 'left' })
const fresh = (fileId: string, ...asked: string[]): PlannedRecord => ({ becomes: 'new', table: 'organisations', fileId, id: `org-of${fileId}`, at: null, asked: asked as PartyId[] })
const after = (...actions: ChoiceAction[]): ImportChoices => actions.reduce(reduceChoices, NO_CHOICES)
const sections = (choices: ImportChoices, problems: readonly FileProblem[] = [], records: readonly PlannedRecord[] = []) => previewSections(records, problems, choices, EMPTY_NETWORK)

describe('what somebody chooses in a preview', () => {
  it('mends a value in all cells that hold it, and keeps them in sight', () => {
    const read = after({ type: 'read', problems: [badDate(2), badDate(5), badDate(6, 'ooit')] })
    expect(sections(read, read.problems).troubles.map(({ cells, left }) => [cells.map(({ row }) => row), left])).toEqual([[[2, 5], 2], [[6], 1]])
    const [first] = sections(read, read.problems).troubles
    const mended = reduceChoices(read, { type: 'fixed', cells: first?.cells ?? [], value: '2014' })
    expect([...mended.fixes.values()]).toEqual([2, 5].map((row) => ({ sheet: 'Leden', row, column: 2, value: '2014' })))
    const again = reduceChoices(mended, { type: 'read', problems: [badDate(6, 'ooit')] })
    expect(sections(again, [badDate(6, 'ooit')]).troubles.map(({ left }) => left)).toEqual([0, 1])
  })

  it('says what is the matter with a cell now, where another value was wrong too', () => {
    const choices = after({ type: 'read', problems: [badDate(2)] }, { type: 'read', problems: [badDate(2, '', 'noName')] })
    expect(sections(choices, [badDate(2, '', 'noName')]).troubles).toMatchObject([{ problem: { code: 'noName' }, left: 1 }])
  })

  it('gives every empty cell a field of its own', () => {
    const problems = [badDate(2, '', 'noName'), badDate(3, '', 'noName')]
    expect(sections(after({ type: 'read', problems }), problems).troubles).toHaveLength(2)
  })

  it('drops what cannot be mended by hand when it is gone', () => {
    const twice = badDate(1, 'Naam', 'sameHeadingTwice')
    const choices = after({ type: 'read', problems: [twice] })
    expect(sections(choices, [twice]).troubles).toHaveLength(1)
    expect(sections(choices, []).troubles).toEqual([])
  })

  it('keeps asking of a double that was decided, so that it can be decided again', () => {
    const records = [fresh('a', 'org-one', 'org-two'), fresh('b', 'org-three')]
    const asked = after({ type: 'planned', records })
    const decided = reduceChoices(reduceChoices(asked, { type: 'same', file: 'a', party: 'org-two' as PartyId }), { type: 'planned', records: [fresh('b', 'org-three')] })
    expect(sections(decided, [], [{ becomes: 'same', table: 'organisations', fileId: 'a', id: 'org-two', at: null, differences: [] }, fresh('b', 'org-three')]).doubles).toEqual([
      { file: 'a', candidates: ['org-one', 'org-two'], chosen: 'org-two' },
      { file: 'b', candidates: ['org-three'], chosen: undefined },
    ])
    expect(reduceChoices(asked, { type: 'allSame' }).decisions.sameAs).toEqual(new Map([['a', 'org-one'], ['b', 'org-three']]))
    expect(reduceChoices(asked, { type: 'allAnother' }).decisions.sameAs).toEqual(new Map([['a', null], ['b', null]]))
  })

  it('knows whether closing would lose something', () => {
    expect(hasChosen(after({ type: 'planned', records: [fresh('a', 'org-one')] }, { type: 'described', title: 'x', date: '' }))).toBe(false)
    expect(hasChosen(after({ type: 'leftOut', file: 'a', isLeftOut: true }))).toBe(true)
    expect(hasChosen(after({ type: 'leftOut', file: 'a', isLeftOut: true }, { type: 'leftOut', file: 'a', isLeftOut: false }))).toBe(false)
    expect(hasChosen(after({ type: 'ownWord', list: 'roles', word: 'Kwartiermaker' }))).toBe(true)
    expect(after({ type: 'ownWord', list: 'roles', word: 'Kwartiermaker ' }).terms).toEqual({ 'roles/kwartiermaker': 'kwartiermaker' })
    expect(hasChosen(after({ type: 'broughtBack', file: 'a', isBroughtBack: true }))).toBe(true)
    expect(hasChosen(after({ type: 'sides', keys: ['a/name'], side: 'file' }))).toBe(true)
  })

  it('begins anew with another file', () => {
    expect(after({ type: 'leftOut', file: 'a', isLeftOut: true }, { type: 'began', title: 'leden', date: '2026' })).toEqual({ ...NO_CHOICES, title: 'leden', date: '2026' })
  })
})

describe('the sections of a preview', () => {
  it('tell parties before facts, keep who was left out in place, and only count what comes along', () => {
    const records: readonly PlannedRecord[] = [
      { ...fresh('m'), table: 'memberships' },
      { becomes: 'leftOut', table: 'organisations', fileId: 'l', id: null, at: null },
      // Of somebody who was left out: nobody can tick it by itself.
      { becomes: 'leftOut', table: 'memberships', fileId: 'h', id: null, at: null },
      { becomes: 'removed', table: 'ties', fileId: 'g', id: 'tie-gone', at: null },
      { becomes: 'restored', table: 'organisations', fileId: 'b', id: 'org-gone', at: null },
      fresh('o'),
      { becomes: 'changed', table: 'organisations', fileId: 'f', id: 'org-full', at: null, differences: [], fills: ['places', 'end'] },
      { ...fresh('p'), table: 'places' },
      { ...fresh('e'), table: 'evidence' },
    ]
    const { fresh: list, along, absent, removed, filled } = sections(after({ type: 'leftOut', file: 'l', isLeftOut: true }), [], records)
    expect([list.map(({ fileId }) => fileId), along, absent]).toEqual([['l', 'o', 'm'], [['places', 1]], []])
    expect(filled.map(({ fileId }) => fileId)).toEqual(['f'])
    expect(removed.map(({ fileId }) => fileId)).toEqual(['b', 'g'])
  })
})
