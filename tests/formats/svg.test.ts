import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { writeSvg } from '../../src/formats/svg/writeSvg.ts'
import type { Network } from '../../src/model/network.ts'
import { exampleNetwork } from '../support/exampleNetwork.ts'
import { exportInputOf } from '../support/exportInputOf.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../support/smallNetwork.ts'

/** Throws on anything that is not well-formed. */
function parse(svg: string): Document {
  return new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`) } }).parseFromString(svg, 'image/svg+xml')
}

const elements = (root: Document | Element, name: string): Element[] => [...root.getElementsByTagName(name)]
const titleOf = (group: Element | null): string => (group ? (elements(group, 'title')[0]?.textContent ?? '') : '')
const words = (document: Document): string[] => elements(document, 'text').filter((text) => !text.hasAttribute('aria-hidden')).map((text) => text.textContent ?? '')

function placed(network: Network): Network {
  return { ...network, placements: new Map([...network.organisations.keys()].map((id, index) => [id, { x: index * 160, y: 0, pinned: false }])) }
}

describe.each(['haaglanden', 'utrechtalmere'] as const)('the SVG of %s', (name) => {
  const input = exportInputOf(exampleNetwork(name))
  const document = parse(writeSvg(input))

  it('has a group with its name for every party and every line that is drawn', () => {
    const groups = new Map(elements(document, 'g').filter((group) => group.hasAttribute('id')).map((group) => [group.getAttribute('id'), group]))
    const { nodes, hulls, lines } = input.drawing
    expect([...groups.keys()].toSorted()).toEqual([...nodes, ...hulls, ...lines].map(({ id }) => id as string).toSorted())
    for (const node of nodes) expect([titleOf(groups.get(node.id) ?? null), elements(groups.get(node.id) as Element, 'circle').length]).toEqual([node.name, 1])
    for (const hull of hulls) expect(titleOf(groups.get(hull.id) ?? null)).toBe(hull.title)
  })

  it('says every name as text, and the title, the day, the legend, the sources and how certain they are', () => {
    const said = words(document)
    for (const { lines } of input.drawing.nodes) for (const line of lines) expect(said).toContain(line)
    for (const hull of input.drawing.hulls) for (const line of hull.name.lines) expect(said).toContain(line)
    const { title, subtitle, stateDate, shown, legend, sources, certainty, madeWith } = input.words
    const all = said.join(' ')
    for (const text of [title, subtitle, stateDate, shown, madeWith, ...certainty, ...legend.flatMap(({ heading, entries }) => [heading, ...entries.map(({ label }) => label)]), ...sources.map((source) => source.title)]) expect(all).toContain(text)
  })

  it('tells who is where in which role to whoever points at a circle', () => {
    const [membership] = input.network.memberships.values()
    const group = elements(document, 'g').find((each) => each.getAttribute('id') === membership?.party)
    expect(group && elements(group, 'desc')[0]?.textContent).toContain(input.network.coalitions.get(membership?.coalition as never)?.name)
  })
})

it('takes any name for what it is: text', () => {
  const names = ['<script>alert(1)</script>', '" onload="alert(1)', ']]><!--', '&amp; &lt;', '=cmd|\'/c calc\'!A0', '${7*7}', 'A\u0000B\ud800C\ufffe', 'Zorg ë € ü 🏥 שלום']
  const network = placed(aNetwork({
    organisations: names.map((name, index) => anOrganisation(`org-a${index}aaa`, name)),
    coalitions: [aCoalition('coa-aaaa', '</title><svg onload=alert(1)>')],
    memberships: names.map((_, index) => aMembership(`org-a${index}aaa`, 'coa-aaaa', 'lid')),
  }))
  const document = parse(writeSvg(exportInputOf({ ...network, record: { ...network.record, title: '</svg><script/>' } })))
  const titles = elements(document, 'title').map((title) => title.textContent)
  for (const name of ['</svg><script/>', '</title><svg onload=alert(1)>', ...names.filter((name) => !name.includes('\u0000'))]) expect(titles).toContain(name)
  expect(titles).toContain('ABC')
  expect(new Set(elements(document, '*').map(({ tagName }) => tagName))).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'g', 'path', 'circle', 'text']))
  expect(elements(document, '*').flatMap((element) => [...element.attributes].map((attribute) => attribute.name)).filter((name) => name.startsWith('on') || name.includes('href'))).toEqual([])
})

it('is a picture of an empty map too', () => {
  expect(words(parse(writeSvg(exportInputOf(aNetwork({})))))).toContain('Kaart zonder titel')
})
