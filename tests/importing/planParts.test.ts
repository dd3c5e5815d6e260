import { describe, expect, it } from 'vitest'
import type { ImportWrite } from '../../src/importing/importPlan.ts'
import { partsOf } from '../../src/importing/planParts.ts'

const create = (table: 'organisations' | 'coalitions' | 'memberships' | 'sources', id: string): ImportWrite => ({ write: 'create', table, id, fields: {} })
const evidence = (id: string, about: string, imported?: object): ImportWrite => ({ write: 'create', table: 'evidence', id, fields: { about, imported } })
const phase = (id: string, coalition: string): ImportWrite => ({ write: 'create', table: 'phases', id, fields: { coalition } })
const place = (id: string): ImportWrite => ({ write: 'place', id: id as never, placement: { x: 0, y: 0, pinned: false } })
const change = (table: 'organisations' | 'evidence', id: string): ImportWrite => ({ write: 'change', table, id, fields: {} })
const idsOf = (parts: readonly (readonly ImportWrite[])[]): readonly (readonly string[])[] => parts.map((part) => part.map((write) => ('id' in write ? `${write.write} ${write.id}` : write.write)))

describe('W9 the parts of a plan', () => {
  it('keep a new record with its evidence and its place, and come to evidence of what was there last', () => {
    const writes = [create('sources', 'src-a'), create('organisations', 'org-a'), create('memberships', 'mem-a'), evidence('evi-a', 'org-a'), evidence('evi-old', 'org-old'), change('organisations', 'org-old'), change('evidence', 'evi-older'), place('org-a')]
    expect(idsOf(partsOf(writes, 3))).toEqual([
      ['create src-a'],
      ['create org-a', 'create evi-a', 'place org-a'],
      ['create mem-a', 'change org-old', 'create evi-old'],
      ['change evi-older'],
    ])
  })

  it('keep a new coalition with its phases, and say which file it was after all else', () => {
    const writes = [create('coalitions', 'coa-a'), phase('pha-a', 'coa-a'), phase('pha-old', 'coa-old'), evidence('evi-file', 'coa-old', { name: '', marks: [] }), evidence('evi-said', 'coa-old')]
    expect(idsOf(partsOf(writes, 2))).toEqual([['create coa-a', 'create pha-a'], ['create pha-old', 'create evi-said'], ['create evi-file']])
  })

  it('hold no more than they may, but for a record that has more beside it', () => {
    const writes = [...Array.from({ length: 7 }, (_, index) => create('organisations', `org-${index}`)), create('coalitions', 'coa-a'), ...Array.from({ length: 5 }, (_, index) => evidence(`evi-${index}`, 'coa-a'))]
    expect(partsOf(writes, 3).map(({ length }) => length)).toEqual([3, 3, 1, 6])
  })

  it('are none of a plan without writes', () => expect(partsOf([])).toEqual([]))
})
