import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { MultiDirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { writeGexf } from '../../../src/formats/graphs/writeGexf.ts'
import { writeGraphml } from '../../../src/formats/graphs/writeGraphml.ts'
import { writeKumuJson } from '../../../src/formats/kumu/writeKumuJson.ts'
import { writeKumuXlsx } from '../../../src/formats/kumu/writeKumuXlsx.ts'
import { writeCsv } from '../../../src/formats/tables/writeCsv.ts'
import type { ExtraFieldId } from '../../../src/model/ids.ts'
import type { ImportedNetwork } from '../../../src/model/importedNetwork.ts'
import type { Network } from '../../../src/model/network.ts'
import { exampleNetwork } from '../../support/exampleNetwork.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../../support/smallNetwork.ts'
import { cleanCell } from '../../../src/model/sheets/cleanCell.ts'
import { anyNetwork } from '../anyNetwork.ts'
import { plainInput } from '../plainInput.ts'
import { readBack, readBackText } from '../readBack.ts'
import { keptBack, whatGraphsKeep } from '../whatGraphsKeep.ts'

const EXAMPLES = ['haaglanden', 'utrechtalmere'] as const
const WRITERS: readonly (readonly [string, (network: Network) => Promise<ImportedNetwork>])[] = [
  ['GEXF', (network) => readBackText('kaart.gexf', writeGexf(plainInput(network)))],
  ['GraphML', (network) => readBackText('kaart.graphml', writeGraphml(plainInput(network)))],
  ['Kumu JSON', (network) => readBackText('kaart.json', writeKumuJson(plainInput(network)))],
  ['CSV', (network) => readBack(...Object.entries(unzipSync(writeCsv(plainInput(network)))).filter(([name]) => name.endsWith('.csv')).map(([name, bytes]) => ({ name, bytes })))],
  ['Kumu xlsx', (network) => readBack({ name: 'kaart.xlsx', bytes: writeKumuXlsx(plainInput(network)) })],
]

describe('formats of nodes and lines', () => {
  it.each(WRITERS.flatMap(([format, roundTrip]) => EXAMPLES.map((example) => [format, example, roundTrip] as const)))('%s keeps parties, facts, periods and words of %s', async (_, example, roundTrip) => {
    const network = exampleNetwork(example)
    expect(keptBack(await roundTrip(network))).toEqual(whatGraphsKeep(network))
  })

  it.each(WRITERS)('%s keeps a field of the map’s own', async (_, roundTrip) => {
    const field = { id: 'fld-0001' as ExtraFieldId, on: 'organisations', name: 'Aantal locaties' } as const
    const network = { ...aNetwork({ organisations: [anOrganisation('org-0001', 'Altrecht', { extra: new Map([[field.id, '12 locaties']]) })], coalitions: [aCoalition('coa-0001', 'Mentaal Gezond')], memberships: [aMembership('org-0001', 'coa-0001', 'lid')] }), extraFields: new Map([[field.id, field]]) }
    const { network: read } = await roundTrip(network)
    const own = [...read.extraFields.values()].find(({ name }) => name === field.name)
    expect([...read.organisations.values()].find(({ name }) => name === 'Altrecht')?.extra.get(own?.id ?? field.id)).toBe('12 locaties')
  })

  it('lose no party and no fact of any network, whatever it is called', async () => {
    await fc.assert(fc.asyncProperty(anyNetwork, async (network) => {
      const input = plainInput(network, 'en')
      for (const [name, text] of [['a.gexf', writeGexf(input)], ['a.graphml', writeGraphml(input)], ['a.json', writeKumuJson(input)]] as const) {
        const { network: read, ownNames } = await readBackText(name, text)
        expect(partiesOf(read, ownNames).filter((party) => !isCalledById(party))).toEqual(partiesOf(network))
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

/** Who has no name that a file can hold and stands at an end of a fact comes back under its id, since the fact would be lost else. */
const isCalledById = (party: string): boolean => /^(\S+) \1$/.test(party)

/** Who has a name that a file can hold. */
function partiesOf({ organisations, coalitions }: Network, ownNames: ReadonlyMap<string, string> = new Map()): readonly string[] {
  return [...organisations.values(), ...coalitions.values()].filter(({ name }) => cleanCell(name) !== '').map(({ id, name }) => `${idIn(ownNames)(id)} ${cleanCell(name)}`).toSorted()
}

/** Who is in what and tied to whom, but for who would be tied to itself; and what towards a coalition says the same is a membership. */
function linesOf({ memberships, ties }: Network, ownNames: ReadonlyMap<string, string> = new Map()): readonly string[] {
  const pairs = [...[...memberships.values()].map(({ party, coalition }) => [party, coalition]), ...[...ties.values()].map(({ from, to }) => [from, to])]
  return [...new Set(pairs.filter(([from, to]) => from !== to).map((ends) => ends.map((id) => idIn(ownNames)(id ?? '')).join(' ')))].toSorted()
}
