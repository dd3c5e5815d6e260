import { describe, expect, it } from 'vitest'
import { ROOT_NAMES } from '../../src/doc/mapDoc.ts'
import { ID_PREFIXES } from '../../src/model/ids.ts'
import { isKeyOf, isRecordId, isRoot, isValueInBounds, MAX_STRING_CHARACTERS, MAX_VALUE_BYTES, ROOTS } from '../../src/protocol/docShape.ts'

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])

describe('the shape of a document', () => {
  it('knows the roots that the document has, and no other', () => {
    expect([...ROOTS].sort()).toEqual([...ROOT_NAMES].sort())
    expect(['toString', '__proto__', 'Organisations', ''].filter(isRoot)).toEqual([])
  })

  it('takes the ids that the model makes', () => {
    expect(Object.values(ID_PREFIXES).every((prefix) => isRecordId(`${prefix}-0a1b2c3d4e5f6g7h8j9k`))).toBe(true)
  })

  it.each([
    ['organisations', 'org-0a1b'], ['organisations', 'org-0a1b/name'], ['organisations', 'org-0a1b/aliases/0h3k9xz'],
    ['organisations', 'org-0a1b/places/plc-00ff'], ['map', 'map'], ['map', 'map/title'], ['meta', 'epoch'], ['positions', 'coa-0a1b'],
  ] as const)('has in %s the key %s', (root, key) => expect(isKeyOf(root, key)).toBe(true))

  it.each([
    ['organisations', ''], ['organisations', 'org'], ['organisations', 'org-0a1'], ['organisations', 'org-0A1B'], ['organisations', 'map'],
    ['organisations', 'org-0a1b/'], ['organisations', 'org-0a1b/__proto__'], ['organisations', 'org-0a1b/constructor'], ['organisations', 'org-0a1b/extra/prototype'],
    ['organisations', 'org-0a1b/name/a/b'], ['organisations', 'org-0a1b/na me'], ['organisations', `org-0a1b/${'x'.repeat(200)}`],
    ['map', 'org-0a1b'], ['meta', 'a/b'], ['meta', '__proto__'], ['meta', 'constructor'],
  ] as const)('has in %s no key %j', (root, key) => expect(isKeyOf(root, key)).toBe(false))

  it.each([null, true, 1.5, '', 'x'.repeat(10_000), '\u{1F469}‍\u{1F9D1}', '<script>', { name: 'x'.repeat(10_000), places: { 'plc-00ff': true } }, ['x'.repeat(MAX_STRING_CHARACTERS)]])(
    'takes the value %#', (value) => expect(isValueInBounds(value)).toBe(true),
  )

  it.each([
    undefined, Number.NaN, Infinity, 1n, new Uint8Array(2), new Date(0), 'x'.repeat(MAX_STRING_CHARACTERS + 1), nested(7),
    Array.from({ length: MAX_VALUE_BYTES / 8 + 1 }, () => 0), JSON.parse('{"__proto__":1}') as unknown, { constructor: 1 }, { a: undefined },
    Array.from({ length: 10 }, () => '\u{1F469}'.repeat(MAX_STRING_CHARACTERS / 2)),
  ])('refuses the value %#', (value) => expect(isValueInBounds(value)).toBe(false))

  it('takes nesting up to its bound', () => expect(isValueInBounds(nested(6))).toBe(true))
})
