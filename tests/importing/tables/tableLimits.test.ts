import { expect, it } from 'vitest'
import { MAX_CELL_CHARACTERS, MAX_CELL_NAME_CHARACTERS } from '../../../src/model/sheets/tableLimits.ts'
import { TEXT_BOUNDS } from '../../../src/ui/controls/fields/textBounds.ts'

it('a cell may hold what a field of the app may', () => {
  expect([MAX_CELL_NAME_CHARACTERS, MAX_CELL_CHARACTERS]).toEqual([TEXT_BOUNDS.line, TEXT_BOUNDS.note])
})
