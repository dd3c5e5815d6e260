import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { readMapJson } from '../../src/formats/mapJson.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import { legendEntries } from '../../src/drawing/legendEntries.ts'
import { newInDrawing } from '../../src/ui/stage/drawing/newInDrawing.ts'
import { EXAMPLES, exampleInAddress } from '../../src/ui/start/examples.ts'
import { previewShapes } from '../../src/ui/start/previewShapes.ts'

function sample(name: string): Network {
  const read = readMapJson(readFileSync(new URL(`../../public/samples/${name}.json`, import.meta.url), 'utf8'))
  if (!read.ok) throw new Error(`The sample ${name} does not read`)
  return read.value
}

const draw = (network: Network) => drawNetwork(network, { theme: 'light', language: 'nl' })
const haaglanden = sample('haaglanden')

describe('the legend', () => {
  it('is empty for an empty map', () => expect(legendEntries(EMPTY_NETWORK, draw(EMPTY_NETWORK), 'nl')).toEqual({ domains: [], signs: [] }))

  it('holds each domain that is drawn once, in the order of the colours, and the unknown one last', () => {
    const { domains } = legendEntries(haaglanden, draw(haaglanden), 'nl')
    const onMap = new Set([...haaglanden.organisations.values()].map(({ domain }) => domain))
    expect(new Set(domains.map(({ code }) => code))).toEqual(onMap)
    expect(domains.length).toBe(onMap.size)
    const unknown = domains.findIndex(({ code }) => code === null)
    expect([-1, domains.length - 1]).toContain(unknown)
    expect(domains.filter(({ code }) => code !== null).every(({ glyph, label }) => glyph !== '' && label !== '')).toBe(true)
  })

  it('holds only signs that occur', () => {
    expect(legendEntries(haaglanden, draw(haaglanden), 'nl').signs).toEqual(expect.arrayContaining(['hull', 'around', 'succession', 'closed']))
    const bare = { ...haaglanden, ties: new Map(), successions: new Map(), memberships: new Map() }
    expect(legendEntries(bare, draw(bare), 'nl').signs).not.toEqual(expect.arrayContaining(['directed']))
  })
})

describe('what is new in a drawing', () => {
  const drawing = draw(haaglanden)

  it('is nothing the first time, and nothing when nothing came', () => {
    expect(newInDrawing(null, drawing)).toEqual([])
    expect(newInDrawing(drawing, drawing)).toEqual([])
  })

  it('is who came since', () => {
    const [first] = drawing.nodes
    expect(newInDrawing({ ...drawing, nodes: drawing.nodes.slice(1) }, drawing)).toEqual([first?.id])
  })
})

describe('the examples', () => {
  it.each(EXAMPLES)('%s can be drawn small, everybody on it', (name) => {
    const network = sample(name)
    const shapes = previewShapes(network, 'dark')
    expect(shapes.dots.length).toBe(network.organisations.size)
    expect(shapes.hulls.every(({ path }) => path.startsWith('M'))).toBe(true)
    expect(shapes.viewBox).toMatch(/^-?\d+ -?\d+ \d+ \d+$/)
  })

  it.each([['?voorbeeld=haaglanden', 'haaglanden'], ['voorbeeld=utrechtalmere', 'utrechtalmere'], ['?voorbeeld=../secret', null], ['', null]])('the address %s asks for %s', (search, name) => {
    expect(exampleInAddress(search)).toBe(name)
  })
})
