import { describe, expect, it } from 'vitest'
import { MAX_LABEL_CHARACTERS } from '../../src/protocol/accessMessages.ts'
import { MAX_CHECKPOINT_NAME_CHARACTERS } from '../../src/protocol/checkpointMessages.ts'
import { MAX_STRING_CHARACTERS, MAX_VALUE_BYTES } from '../../src/protocol/docShape.ts'
import { MAX_NAME_CHARACTERS } from '../../src/protocol/limits.ts'
import { MAX_LINE_CHARACTERS } from '../../src/typing/draft.ts'
import { TEXT_BOUNDS, tooLong, type TextBound } from '../../src/ui/controls/fields/textBounds.ts'
import { TEXTS } from '../../src/ui/text/bothTexts.ts'

const BOUNDS = Object.entries(TEXT_BOUNDS) as readonly [TextBound, number][]

describe('the length of a text', () => {
  it.each(BOUNDS)('that is a %s is refused beyond %i, in one sentence that says how much fits', (bound, most) => {
    for (const text of Object.values(TEXTS)) {
      expect(tooLong('x'.repeat(most), bound, text)).toBeNull()
      expect(tooLong(` ${'x'.repeat(most)} `, bound, text)).toBeNull()
      expect(tooLong('x'.repeat(most + 1), bound, text)).toMatch(new RegExp(`^[^\\n]*${most}[^\\n]*\\.$`))
    }
  })

  it('that names a person, a link or a version is as long as the relay takes it', () => {
    const { person, link, version } = TEXT_BOUNDS
    expect({ person, link, version }).toEqual({ person: MAX_NAME_CHARACTERS, link: MAX_LABEL_CHARACTERS, version: MAX_CHECKPOINT_NAME_CHARACTERS })
  })

  it('stays within what the server takes, also at three bytes a character', () => {
    for (const most of [...BOUNDS.map(([, value]) => value), MAX_LINE_CHARACTERS]) {
      expect(most).toBeLessThan(MAX_STRING_CHARACTERS)
      expect(3 * most).toBeLessThan(MAX_VALUE_BYTES)
    }
  })
})
