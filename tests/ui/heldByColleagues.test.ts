import { describe, expect, it } from 'vitest'
import { heldByColleagues } from '../../src/ui/stage/drawing/useDrawing.ts'

describe('where colleagues hold parties', () => {
  it('is left out when nobody could be put there: a hull reached out that far would hang the page', () => {
    expect([...heldByColleagues([{ drag: { 'org-a': [10, 20], 'org-b': [1e9, 0] } }, { drag: null }])]).toEqual([['org-a', { x: 10, y: 20 }]])
  })
})
