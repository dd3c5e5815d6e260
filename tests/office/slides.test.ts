import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isOrganisationId } from '../../src/model/ids.ts'
import { exampleNetwork } from '../support/exampleNetwork.ts'
import { networkAsRead } from '../support/layoutNetwork.ts'
import { exportInputOf } from '../support/exportInputOf.ts'
import { EXPORTS, MOVED, openedAs, openedPath } from './officeFiles.ts'

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

  /** In the version of most machines it knows only the middles of the sides of a freeform: lines to other places of a coalition stay bound to it, and keep their end. */
  it('have lines that stay with their circles, and with coalitions at the middles of their sides, when somebody moves those', () => {
    const rows = openedAs(name, MOVED).trim().split('\n').map((row) => row.split('\t'))
    const endsIn = (phase: string): ReadonlyMap<string, readonly number[]> => new Map(rows.filter(([said]) => said === phase).map(([, end = '', party = '', ...numbers]) => [`${end} ${party}`, numbers.map(Number)]))
    const [before, after] = [endsIn('before'), endsIn('after')]
    const circles = new Set(drawing.nodes.map((node) => node.name))
    const isAtCircle = (end: string): boolean => circles.has(end.slice(end.indexOf(' ') + 1))
    // In hundredths of a millimetre, which it rounds.
    const strayed = [...before].filter(([end, [x = 0, y = 0, endX = 0, endY = 0]]) => {
      const [toX = 0, toY = 0, toEndX = 0, toEndY = 0] = after.get(end) ?? []
      const isMoved = Math.hypot(toX - x, toY - y) > 500
      return !isMoved || Math.hypot(toEndX - endX - (toX - x), toEndY - endY - (toY - y)) > 3
    }).map(([end]) => end)
    const slide = strFromU8(unzipSync(readFileSync(`${EXPORTS}${name}`))['ppt/slides/slide1.xml'] ?? new Uint8Array())
    const hulls = new Set([...slide.matchAll(/<p:cNvPr id="(\d+)"(?:(?!<p:cNvPr ).)*?<a:custGeom>/g)].map(([, id]) => id))
    const sites = [...slide.matchAll(/<a:(?:st|end)Cxn id="(\d+)" idx="(\d+)"/g)].filter(([, id]) => hulls.has(id)).map(([, , site]) => Number(site))
    expect([...before.keys()].filter(isAtCircle)).toHaveLength(drawing.lines.flatMap(({ from, to }) => [from, to]).filter(isOrganisationId).length)
    expect(sites.filter((site) => site < 4).length).toBeGreaterThan(sites.length / 3)
    expect(strayed.filter(isAtCircle)).toEqual([])
    expect(strayed).toHaveLength(sites.filter((site) => site >= 4).length)
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
