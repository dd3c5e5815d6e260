import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../src/formats/tables/writeXlsx.ts'
import { anyNetwork } from '../anyNetwork.ts'
import { plainInput } from '../plainInput.ts'
import { readBack } from '../readBack.ts'

describe('our workbook', () => {
  it('reads back as the network it was, whatever stands in it', async () => {
    await fc.assert(fc.asyncProperty(anyNetwork, fc.constantFrom('nl', 'en'), async (network, language) => {
      const read = await readBack({ name: 'kaart.xlsx', bytes: writeXlsx(plainInput(network, language)) })
      expect(read.problems).toEqual([])
      expect(read.network).toEqual(network)
      expect(read.keepsIds).toBe(true)
    }), { numRuns: 15, endOnFailure: true })
  })
})
