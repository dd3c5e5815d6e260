import { describe, expect, it } from 'vitest'
import { readKeyFile, writeKeyFile, type KeyFile } from '../../src/formats/keyFile.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'

const FILE: KeyFile = { app: 'https://kaart.example.nl', keys: [{ map: '0123456789abcdefghjkmnpqrs', title: 'Zorg “samen”', secret: 'S'.repeat(43) }, { map: 'aaaaaaaa', title: '', secret: '-'.repeat(43) }] }
const [first] = FILE.keys

const write = (change: object): string => JSON.stringify({ ...(JSON.parse(writeKeyFile(FILE, '')) as object), ...change })

describe('a file with keys', () => {
  it('reads as it was written, and says in plain words what it is worth', () => {
    const text = writeKeyFile(FILE, nl.keys.warning)
    expect(readKeyFile(text)).toEqual({ ok: true, value: FILE })
    expect(readKeyFile(`\uFEFF${text}`).ok).toBe(true)
    expect(text).toContain('Wie dit bestand heeft, is eigenaar van deze kaarten.')
  })

  it.each([
    ['nothing', ''],
    ['no JSON', 'sleutels'],
    ['cut short', writeKeyFile(FILE, '').slice(0, -20)],
    ['a map', JSON.stringify({ format: 'netwerkkaart', version: 1, record: {} })],
    ['a list', '[]'],
    ['of a later version', write({ version: 2 })],
    ['without keys', write({ keys: [] })],
    ['with keys that are none', write({ keys: 'S'.repeat(43) })],
    ['a map that is no id', write({ keys: [first, { ...first, map: '../../x' }] })],
    ['a secret cut short', write({ keys: [{ ...first, secret: 'S'.repeat(42) }] })],
    ['a null among the keys', write({ keys: [first, null] })],
    ['without an address', write({ app: null })],
  ])('%s is none, and nothing of it is taken', (_, text) => {
    expect(readKeyFile(text)).toEqual({ ok: false, error: 'notAKeyFile' })
  })
})
