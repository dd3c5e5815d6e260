import { describe, expect, it } from 'vitest'
import { colouringOf } from '../../src/drawing/colouring.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { NODE_RADIUS } from '../../src/drawing/labels.ts'
import { sizesByBetweenness, sizesByCoalitions } from '../../src/drawing/nodeSizes.ts'
import { dimLeftOut, withLeftOut } from '../../src/drawing/withLeftOut.ts'
import { applyLens } from '../../src/model/lens/applyLens.ts'
import { NO_LENS } from '../../src/model/lens/lens.ts'
import { HUES } from '../../src/model/vocabulary.ts'
import { exampleNetwork, idByName } from '../support/exampleNetwork.ts'

const network = exampleNetwork('haaglanden')
const id = (name: string): never => idByName<never>(network, name)
const options = { theme: 'light', language: 'nl' } as const

describe('colours that say something else than domains', () => {
  it('keep their meaning under another lens', () => {
    const some = applyLens(network, { ...NO_LENS, domains: ['verzekeraar'] }).network
    const [all, few] = [colouringOf(network, network, 'kind'), colouringOf(network, some, 'kind')]
    expect(few.nodes?.get(id('CZ'))).toBe(all.nodes?.get(id('CZ')))
    expect(few.groups.map(({ code, count }) => [code, count])).toEqual([['zorgverzekeraar', 2]])
    expect(all.groups.filter(({ hue }) => hue !== null)).toHaveLength(HUES.length)
  })

  it('go to hulls by phase, and rings are grey then', () => {
    const drawing = drawNetwork(network, { ...options, colouring: colouringOf(network, network, 'phase') })
    const hueOf = (name: string) => drawing.hulls.find((hull) => hull.id === id(name))?.hueIndex
    expect(hueOf('Netwerk DZOidB Haaglanden')).toBe(hueOf('Wijknetwerken kwetsbare ouderen'))
    expect(hueOf('Gezond en Gelukkig Den Haag')).not.toBe(hueOf('Wijknetwerken kwetsbare ouderen'))
    expect(hueOf('Lekker In Je Vel')).toBeNull()
    expect(drawing.nodes.every(({ hue }) => hue === null)).toBe(true)
  })

  it('tell the parts of a network apart, whoever is alone in grey', () => {
    const { nodes, groups } = colouringOf(network, applyLens(network, { ...NO_LENS, date: '2019' }).network, 'component')
    expect(nodes?.get(id('CZ'))).toBe(nodes?.get(id('HADOKS')))
    expect(nodes?.get(id('Nederland Kantelt'))).toBeNull()
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(nodes?.size)
  })

  it('let circles grow with the number of coalitions', () => {
    const sizes = sizesByCoalitions(network)
    expect(sizes.get(id('Lijn 1'))).toBeGreaterThan(sizes.get(id('Elzha')) ?? 0)
    expect(sizes.get(id('Elzha'))).toBeGreaterThan(sizes.get(id('CZ')) ?? 0)
  })

  it('let circles grow with how often they connect others, and leave all alike where nobody does', () => {
    const [lijn1, cz, alone] = [id('Lijn 1'), id('CZ'), id('Nederland Kantelt')]
    const sizes = sizesByBetweenness(network, new Map([[lijn1, 0.4], [cz, 0.1], [alone, 0]]))
    // The area tells it: a quarter of the betweenness is half of what is added to the radius.
    expect([sizes.get(lijn1), sizes.get(alone)]).toEqual([41, NODE_RADIUS])
    expect((sizes.get(cz) ?? 0) - NODE_RADIUS).toBeCloseTo((41 - NODE_RADIUS) / 2)
    expect(new Set(sizesByBetweenness(network, new Map()).values())).toEqual(new Set([NODE_RADIUS]))
  })
})

describe('what a lens leaves out, dimmed', () => {
  const lensed = applyLens(network, { ...NO_LENS, date: '2018-12-31' })
  const drawing = dimLeftOut(drawNetwork(withLeftOut(network, lensed), { ...options, asOf: '2018-12-31' }), lensed)

  it('is drawn in its place, and not inside the hulls of what is shown', () => {
    const agenda = drawing.hulls.find((hull) => hull.id === id('Regionale agenda pro-actieve ouderenzorg'))
    expect(agenda?.organisations.toSorted()).toEqual([id('Elzha'), id('Lijn 1')].toSorted())
    expect(drawing.dimmed?.has(id('HADOKS'))).toBe(true)
    expect(drawing.nodes.map(({ x, y }) => [x, y])).toEqual(drawNetwork(network, options).nodes.map(({ x, y }) => [x, y]))
  })

  it('takes its lines along', () => {
    const toHadoks = drawing.lines.filter(({ from, to }) => from === id('HADOKS') || to === id('HADOKS'))
    expect(toHadoks.length).toBeGreaterThan(4)
    expect(toHadoks.every((line) => drawing.dimmed?.has(line.id))).toBe(true)
    expect(drawing.lines.some((line) => !drawing.dimmed?.has(line.id))).toBe(true)
  })
})
