import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { exampleNetwork } from '../support/exampleNetwork.ts'
import { networkAsRead } from '../support/layoutNetwork.ts'
import { exportInputOf } from '../support/exportInputOf.ts'
import { openedAs, openedPath } from './officeFiles.ts'

/** One slide as LibreOffice understood it. */
function slidesIn(name: string): readonly string[] {
  return openedAs(name, 'fodp').split('<draw:page ').slice(1)
}

function namesOf(slide: string, tag: string): readonly string[] {
  return [...slide.matchAll(new RegExp(`<draw:${tag} draw:name="([^"]*)"`, 'g'))].map(([, name]) => (name ?? '').replaceAll('&amp;', '&').replaceAll('&apos;', '’'))
}

function ellipsesIn(slide: string): readonly string[] {
  return slide.split('<draw:custom-shape').filter((shape) => shape.includes('draw:type="ooxml-ellipse"')).flatMap((shape) => namesOf(`<draw:custom-shape${shape}`, 'custom-shape'))
}

function textOf(name: string): string {
  return spawnSync('pdftotext', ['-layout', openedPath(name, 'pdf'), '-'], { encoding: 'utf8' }).stdout
}

describe.each(['haaglanden', 'utrechtalmere'] as const)('the slides of %s', (map) => {
  const { network, drawing, words } = exportInputOf(networkAsRead(exampleNetwork(map)))
  const name = `${map}.pptx`
  const [overview = ''] = slidesIn(name)

  it('have every organisation as one ellipse with its name, and every coalition as a freeform', () => {
    const shapes = namesOf(overview, 'custom-shape')
    expect(ellipsesIn(overview).toSorted()).toEqual(drawing.nodes.map(({ name }) => name).toSorted())
    for (const hull of drawing.hulls) expect(shapes).toContain(hull.title)
    expect(overview).not.toContain('<draw:image')
  })

  it('have every line glued to a shape at both ends', () => {
    const connectors = [...overview.matchAll(/<draw:connector [^>]*>/g)].map(([tag]) => tag)
    expect(connectors).toHaveLength(drawing.lines.length)
    for (const tag of connectors) expect(tag).toMatch(/draw:start-shape="[^"]+".*draw:end-shape="[^"]+"/)
  })

  it('have a slide for every coalition of which somebody is known, with a title', () => {
    const titles = slidesIn(name).map((slide) => /presentation:class="title"[\s\S]*?<text:span[^>]*>([^<]*)</.exec(slide)?.[1]?.replaceAll('&amp;', '&'))
    const known = [...network.coalitions.values()].filter(({ id }) => [...network.memberships.values()].some(({ coalition }) => coalition === id))
    for (const coalition of known) expect(titles).toContain(coalition.name)
    expect(titles.every(Boolean)).toBe(true)
  })

  it('have text as text, in Dutch', () => {
    expect(textOf(name)).toContain(words.stateDate)
    for (const source of network.sources.values()) expect(textOf(name).replaceAll(/\s+/g, ' ')).toContain(source.title.slice(0, 30))
    expect(openedAs(name, 'fodp')).toMatch(/fo:language="nl"/)
    expect(openedAs(name, 'fodp')).not.toMatch(/<style:text-properties[^>]*fo:font-size="(?:[0-9]|1[01])(?:\.\d+)?pt"[^>]*fo:language="nl"/)
  })
})
