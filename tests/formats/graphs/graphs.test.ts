import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { writeGexf } from '../../../src/formats/graphs/writeGexf.ts'
import { writeGraphml } from '../../../src/formats/graphs/writeGraphml.ts'
import { writeKumuJson } from '../../../src/formats/kumu/writeKumuJson.ts'
import { writeKumuXlsx } from '../../../src/formats/kumu/writeKumuXlsx.ts'
import type { Network } from '../../../src/model/network.ts'
import { exampleNetwork } from '../../support/exampleNetwork.ts'
import { cleanCell } from '../../../src/model/sheets/cleanCell.ts'
import { anyNetwork } from '../anyNetwork.ts'
import { plainInput } from '../plainInput.ts'
import { readBack, readBackText } from '../readBack.ts'
import { keptBack, whatGraphsKeep } from '../whatGraphsKeep.ts'

const EXAMPLES = ['haaglanden', 'utrechtalmere'] as const
const WRITERS: readonly (readonly [string, (network: Network) => Promise<unknown>])[] = [
  ['GEXF', async (network) => keptBack(await readBackText('kaart.gexf', writeGexf(plainInput(network))))],
  ['GraphML', async (network) => keptBack(await readBackText('kaart.graphml', writeGraphml(plainInput(network))))],
  ['Kumu JSON', async (network) => keptBack(await readBackText('kaart.json', writeKumuJson(plainInput(network))))],
  ['Kumu xlsx', async (network) => keptBack(await readBack({ name: 'kaart.xlsx', bytes: writeKumuXlsx(plainInput(network)) }))],
]

describe('formats of nodes and lines', () => {
  it.each(WRITERS.flatMap(([format, roundTrip]) => EXAMPLES.map((example) => [format, example, roundTrip] as const)))('%s keeps parties, facts, periods and words of %s', async (_, example, roundTrip) => {
    const network = exampleNetwork(example)
    expect(await roundTrip(network)).toEqual(whatGraphsKeep(network))
  })

  it('lose no party and no fact of any network, whatever it is called', async () => {
    await fc.assert(fc.asyncProperty(anyNetwork, async (network) => {
      const input = plainInput(network, 'en')
      for (const [name, text] of [['a.gexf', writeGexf(input)], ['a.graphml', writeGraphml(input)], ['a.json', writeKumuJson(input)]] as const) {
        const { network: read, ownNames } = await readBackText(name, text)
        expect(partiesOf(read, ownNames)).toEqual(partiesOf(network))
        expect(linesOf(read, ownNames)).toEqual(linesOf(network))
      }
    }), { numRuns: 10, endOnFailure: true })
  })

  it.each(EXAMPLES)('graphology reads both as one node a party and one line a fact: %s', (example) => {
    const network = exampleNetwork(example)
    const input = plainInput(network)
    const lines = network.memberships.size + network.ties.size + [...network.successions.values()].reduce((sum, { from, to }) => sum + from.length * to.length, 0) + [...network.organisations.values(), ...network.coalitions.values()].filter(({ partOf }) => partOf !== null).length
    for (const graph of [parseGexf(MultiDirectedGraph, writeGexf(input)), parseGraphml(MultiDirectedGraph, writeGraphml(input))]) {
      expect(graph.order).toBe(network.organisations.size + network.coalitions.size)
      expect(graph.size).toBe(lines)
      for (const { id, party, coalition } of network.memberships.values()) expect(graph.extremities(id)).toEqual([party, coalition])
      for (const one of network.organisations.values()) expect(graph.getNodeAttribute(one.id, 'label')).toBe(one.name)
    }
  })
})

const idIn = (ownNames: ReadonlyMap<string, string>) => (id: string): string => (ownNames.get(id) ?? id).replace(/\/.*$/, '')

/** Who has a name that a file can hold. */
function partiesOf({ organisations, coalitions }: Network, ownNames: ReadonlyMap<string, string> = new Map()): readonly string[] {
  return [...organisations.values(), ...coalitions.values()].filter(({ name }) => cleanCell(name) !== '').map(({ id, name }) => `${idIn(ownNames)(id)} ${cleanCell(name)}`).toSorted()
}

/** Who is in what and tied to whom, but for who would be tied to itself; and what towards a coalition says the same is a membership. */
function linesOf({ memberships, ties }: Network, ownNames: ReadonlyMap<string, string> = new Map()): readonly string[] {
  const pairs = [...[...memberships.values()].map(({ party, coalition }) => [party, coalition]), ...[...ties.values()].map(({ from, to }) => [from, to])]
  return [...new Set(pairs.filter(([from, to]) => from !== to).map((ends) => ends.map((id) => idIn(ownNames)(id ?? '')).join(' ')))].toSorted()
}
