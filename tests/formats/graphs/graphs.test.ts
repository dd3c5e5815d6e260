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
import { aCoalition, aMembership, aNetwork, anOrganisation, aTie } from '../../support/smallNetwork.ts'
import { cleanCell } from '../../../src/model/sheets/cleanCell.ts'
import { anyNetwork } from '../anyNetwork.ts'
import { plainInput } from '../plainInput.ts'
import type { NamedBytes } from '../../../src/formats/reading/readFile.ts'
import { ownTermsOf, withOwnTerms, type OwnTerm } from '../../../src/model/vocabulary.ts'
import { readBack, readBackOn, readBackText, textFile } from '../readBack.ts'
import { keptBack, whatGraphsKeep } from '../whatGraphsKeep.ts'

const EXAMPLES = ['haaglanden', 'utrechtalmere'] as const
const FILES: readonly (readonly [string, (network: Network) => readonly NamedBytes[]])[] = [
  ['GEXF', (network) => [textFile('kaart.gexf', writeGexf(plainInput(network)))]],
  ['GraphML', (network) => [textFile('kaart.graphml', writeGraphml(plainInput(network)))]],
  ['Kumu JSON', (network) => [textFile('kaart.json', writeKumuJson(plainInput(network)))]],
  ['CSV', (network) => Object.entries(unzipSync(writeCsv(plainInput(network)))).filter(([name]) => name.endsWith('.csv')).map(([name, bytes]) => ({ name, bytes }))],
  ['Kumu xlsx', (network) => [{ name: 'kaart.xlsx', bytes: writeKumuXlsx(plainInput(network)) }]],
]
const WRITERS = FILES.map(([format, write]) => [format, async (network: Network): Promise<ImportedNetwork> => readBack(...write(network))] as const)

const OWN_WORDS: readonly OwnTerm[] = [
  { id: '', list: 'roles', code: 'kwartiermaker', nl: 'Kwartiermaker', en: 'Pathfinder', seat: 'around', directed: false, hue: null },
  { id: '', list: 'tieKinds', code: 'leent mensen uit', nl: 'leent mensen uit aan', en: 'lends people to', seat: null, directed: true, hue: null },
  { id: '', list: 'organisationKinds', code: 'buurtbus', nl: 'Buurtbusvereniging', en: 'Village bus', seat: null, directed: false, hue: null },
  { id: '', list: 'domains', code: 'vervoer', nl: 'Vervoer', en: 'Transport', seat: null, directed: false, hue: 'kent-en-steunt' },
  { id: '', list: 'coalitionKinds', code: 'haalplaats', nl: 'Haalplaats', en: 'Pick-up', seat: null, directed: false, hue: null },
]
const WITH_OWN_WORDS: Network = {
  ...aNetwork({
    organisations: [anOrganisation('org-0001', 'Buurtbus Delft', { kind: 'buurtbus', domain: 'vervoer' }), anOrganisation('org-0002', 'Altrecht', { domain: 'ggz' })],
    coalitions: [aCoalition('coa-0001', 'Mentaal Gezond', { kind: 'haalplaats' })],
    memberships: [aMembership('org-0001', 'coa-0001', 'kwartiermaker'), { ...aMembership('org-0002', 'coa-0001', 'lid'), onBehalfOf: { kind: 'words', words: 'de wijk' } }],
    ties: [aTie('org-0001', 'org-0002', 'leent mensen uit')],
  }),
  vocabulary: withOwnTerms(OWN_WORDS),
}
const labelsIn = (network: Network): unknown => {
  const { roles, tieKinds, organisationKinds, domains, coalitionKinds } = network.vocabulary
  const label = (terms: ReadonlyMap<string, { readonly nl: string }>, code: string | null) => (code === null ? null : terms.get(code)?.nl)
  return {
    organisations: [...network.organisations.values()].map(({ name, kind, domain }) => [name, label(organisationKinds, kind), label(domains, domain)]),
    coalitions: [...network.coalitions.values()].map(({ kind }) => label(coalitionKinds, kind)),
    roles: [...network.memberships.values()].map(({ role }) => label(roles, role)), ties: [...network.ties.values()].map(({ kind }) => label(tieKinds, kind)),
  }
}

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

  it.each(FILES)('%s: a word of the map’s own is that word again where it came from', async (_, write) => {
    const { network, problems } = await readBackOn(WITH_OWN_WORDS, ...write(WITH_OWN_WORDS))
    expect(problems).toEqual([])
    const { organisations, coalitions, memberships, ties } = network
    expect([organisations.get('org-0001' as never)?.kind, organisations.get('org-0001' as never)?.domain, [...coalitions.values()][0]?.kind, [...memberships.values()][0]?.role, [...ties.values()][0]?.kind]).toEqual(['buurtbus', 'vervoer', 'haalplaats', 'kwartiermaker', 'leent mensen uit'])
  })

  it.each(FILES.filter(([format]) => format !== 'CSV'))('%s: on another map it comes along', async (_, write) => {
    const { network, problems } = await readBack(...write(WITH_OWN_WORDS))
    expect(problems).toEqual([])
    expect(labelsIn(network)).toEqual(labelsIn(WITH_OWN_WORDS))
    expect(ownTermsOf(network.vocabulary)).toHaveLength(OWN_WORDS.length)
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
