import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CLOSE_CODES, closeReasonOf, isPermanentClose } from '../../src/protocol/closeCodes.ts'

it('agrees with PROTOCOL.md on every code, its name and whether to try again', () => {
  const page = readFileSync('src/protocol/PROTOCOL.md', 'utf8')
  const rows = [...page.matchAll(/^\| (4\d{3}) \| (\w+) \| (stops|retries)/gm)].map(([, code, reason, then]) => [reason, Number(code), then])
  const codes = Object.entries(CLOSE_CODES).map(([reason, code]) => [reason, code, isPermanentClose(code) ? 'stops' : 'retries'])
  expect(rows.toSorted()).toEqual(codes.toSorted())
})

it('knows its own codes and leaves the network’s to the network', () => {
  expect(Object.entries(CLOSE_CODES).every(([reason, code]) => closeReasonOf(code) === reason)).toBe(true)
  expect([closeReasonOf(1006), isPermanentClose(1006), isPermanentClose(1001)]).toEqual([null, false, false])
})
