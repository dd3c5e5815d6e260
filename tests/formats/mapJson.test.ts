import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillDoc } from '../../src/doc/editing/fillDoc.ts'
import { readMapJson, writeMapJson } from '../../src/formats/mapJson.ts'
import type { OrganisationId } from '../../src/model/ids.ts'
import { EMPTY_NETWORK } from '../../src/model/network.ts'
import { asJson, createMapPeers, type MapPeer } from '../support/mapPeer.ts'
import { readSample } from '../support/readRawNetwork.ts'
import { anyNetwork } from './anyNetwork.ts'

const raw = (name: string) => JSON.parse(readFileSync(new URL(`../fixtures/networks/${name}.json`, import.meta.url), 'utf8')) as unknown
const utrecht = () => readSample('utrechtalmere', [raw('utrecht-almere-iza')])
const haaglanden = () => readSample('haaglanden', [raw('haaglanden-dzoidb-2014'), raw('den-haag-lijn1-2018')])

describe('our own file', () => {
  it.each([['Utrecht en Almere', utrecht], ['Haaglanden', haaglanden]])('%s: written and read it is the same network', (_, make) => {
    const network = make()
    const read = readMapJson(writeMapJson(network))
    expect(read.ok && asJson(read.value)).toEqual(asJson(network))
  })

  it('keeps everything of any network: words of its own, views, results, phases, places on the map', () => {
    fc.assert(fc.property(anyNetwork, (network) => {
      const read = readMapJson(writeMapJson(network))
      expect(read).toEqual({ ok: true, value: network })
    }), { numRuns: 60 })
  })

  it('keeps whom somebody told apart, also in a document filled with it', () => {
    const network = utrecht()
    const [one, other] = [...network.organisations.keys()].toSorted() as [OrganisationId, OrganisationId]
    const read = readMapJson(writeMapJson({ ...network, apart: new Map([[one, [other]], [other, [one]]]) }))
    const [peer] = createMapPeers(1) as [MapPeer]
    peer.history.edit((writer) => fillDoc(writer, read.ok ? read.value : EMPTY_NETWORK))
    expect([...peer.network().apart]).toEqual([[one, [other]], [other, [one]]])
  })

  it('brings the words of a map along into a new one', () => {
    fc.assert(fc.property(anyNetwork, (network) => {
      const [peer] = createMapPeers(1) as [MapPeer]
      peer.history.edit((writer) => fillDoc(writer, network))
      expect(asJson({ ...EMPTY_NETWORK, vocabulary: peer.network().vocabulary })).toEqual(asJson({ ...EMPTY_NETWORK, vocabulary: network.vocabulary }))
    }), { numRuns: 15 })
  })

  it.each([['Utrecht en Almere', utrecht], ['Haaglanden', haaglanden]])('%s: a document filled with it reads as it, and filling twice changes nothing', (_, make) => {
    const network = make()
    const [peer] = createMapPeers(1) as [MapPeer]
    peer.history.edit((writer) => fillDoc(writer, network))
    expect(peer.network().leftOut).toEqual([])
    expect(peer.network().organisations.size).toBe(network.organisations.size)
    expect(peer.network().memberships.size).toBe(network.memberships.size)
    expect(peer.history.edit((writer) => fillDoc(writer, network))).toEqual([])
  })

  it('has the map of 2019 end Elzha and its memberships the day before', () => {
    const [peer] = createMapPeers(1) as [MapPeer]
    peer.history.edit((writer) => fillDoc(writer, haaglanden()))
    const elzha = [...peer.network().organisations.values()].find(({ name }) => name === 'Elzha')
    expect(elzha?.period.to?.date).toBe('2018-12-31')
    const memberships = [...peer.network().memberships.values()].filter(({ party }) => party === elzha?.id)
    expect(memberships.length).toBeGreaterThan(1)
    expect(memberships.map(({ period }) => period.to?.date)).toEqual(memberships.map(() => '2018-12-31'))
  })

  it.each([
    ['no JSON', '{', [{ path: '', message: 'notAMapFile' }]],
    ['another file', '{"format":"kumu"}', [{ path: '', message: 'notAMapFile' }]],
    ['a newer file', '{"format":"netwerkkaart","version":2}', [{ path: 'version', message: 'newerVersion' }]],
    ['a table that is none', '{"format":"netwerkkaart","version":1,"ties":3}', [{ path: 'ties', message: 'notAList' }]],
    ['a word of no list', '{"format":"netwerkkaart","version":1,"vocabulary":[{"code":"x","list":"colours"}]}', [{ path: 'vocabulary[0]', message: 'noId' }]],
    ['a row of another kind', '{"format":"netwerkkaart","version":1,"ties":[{"id":"org-aaaa"}]}', [{ path: 'ties[0]', message: 'noId' }]],
  ])('says where it stops: %s', (_, text, problems) => {
    expect(readMapJson(text)).toEqual({ ok: false, error: problems })
  })
})
