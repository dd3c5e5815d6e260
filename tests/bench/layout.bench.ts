import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { createServer } from 'vite'
import { boxesOverlap } from '../../src/drawing/boxes.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { strangersInHulls } from '../../src/drawing/hulls/strangers.ts'
import { nameBox, nodeBox } from '../../src/drawing/labels.ts'
import { fitWithLabels } from '../../src/drawing/shown/fitWithLabels.ts'
import { visibleLabels } from '../../src/drawing/shown/visibleLabels.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import type { Drawing } from '../../src/drawing/drawing.ts'
import type { Network } from '../../src/model/network.ts'
import { placedAt } from '../drawing/randomNetwork.ts'
import { haaglanden, utrechtAlmere } from '../drawing/rawNetworks.ts'
import { benchNetwork, type BenchMap } from './layoutMaps.ts'
import type { LayoutPage } from './layoutPage.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SIZES = [20, 50, 100, 150, 200, 500]
const SEEDS = [1, 2, 3, 4, 5]
/** First that of the button. */
const EXAMPLE_SEEDS = [7, ...SEEDS]
/** A share of memberships that follow no region, to see how far it goes. */
const FAR = 0.05

/** One line per map size: strangers in hulls, boxes over one another, and the time of the layout in Node and beside a page. */
export async function measureLayouts(browser: Browser): Promise<string[]> {
  const examples = [['Haaglanden', haaglanden()], ['Utrecht en Almere', utrechtAlmere()]] as const
  // The first run compiles; it is nobody's time.
  coalitionLayout(haaglanden(), { seed: 1 })
  const lines = examples.map(([name, network]) => say(name, EXAMPLE_SEEDS.map((seed) => judge(network, seed))))
  const vite = await createServer({
    root: ROOT, configFile: false, logLevel: 'silent', server: { host: '127.0.0.1', port: 0, watch: null }, optimizeDeps: { noDiscovery: true },
    plugins: [{ name: 'blank', configureServer: ({ middlewares }) => { middlewares.use('/layout', (_, response) => { response.setHeader('content-type', 'text/html').end('<!doctype html><title>layout</title><body><script type="module" src="/tests/bench/layoutPage.ts"></script>') }) } }],
  })
  try {
    await vite.listen()
    const page = await browser.newPage()
    await page.goto(`${vite.resolvedUrls?.local[0]}layout`)
    await page.waitForFunction(() => 'layoutPage' in window)
    for (const organisations of SIZES) lines.push(`${judgeSize(organisations)}; ${await sayBlock(page, { organisations, seed: 1 })}`)
    lines.push(judgeSize(200, FAR))
    await page.close()
  } finally {
    await vite.close()
  }
  return lines
}

function judgeSize(organisations: number, far = 0): string {
  return say(`${organisations} organisations${far > 0 ? `, ${far * 100} % of memberships anywhere` : ''}`, SEEDS.map((seed) => judge(benchNetwork({ organisations, seed, far }), seed)))
}

/** What a projector leaves beside bar, line and legend, in px. */
const PROJECTOR = { width: 1592, height: 880 }

/** `unlabelled`: how many have no label when the whole map is seen on a projector. */
type Judged = { readonly strangers: number; readonly overlaps: number; readonly unlabelled: number; readonly milliseconds: number }

function judge(network: Network, seed: number): Judged {
  const start = process.cpuUsage()
  const points = coalitionLayout(network, { seed })
  // The processor's time, so that a busy machine does not count.
  const { user, system } = process.cpuUsage(start)
  const milliseconds = (user + system) / 1000
  const drawing = drawNetwork(placedAt(network, points), { theme: 'light', language: 'nl', words: { membersUnknown: 'leden onbekend' } })
  return { strangers: strangersInHulls(drawing.hulls, drawing.nodes).length, overlaps: overlapsIn(drawing), unlabelled: unlabelledIn(drawing), milliseconds }
}

function overlapsIn({ nodes, hulls }: Drawing): number {
  const names = hulls.map((hull) => nameBox(hull.name))
  return nodes.reduce((total, node, index) => {
    const own = nodeBox(node)
    return total + nodes.slice(index + 1).filter((other) => boxesOverlap(own, nodeBox(other))).length + names.filter((name) => boxesOverlap(own, name)).length
  }, 0)
}

function unlabelledIn(drawing: Drawing): number {
  return drawing.nodes.length + drawing.hulls.length - visibleLabels(drawing, fitWithLabels(drawing, PROJECTOR, 1.4).zoom).size
}

function say(name: string, maps: readonly Judged[]): string {
  const [strangers, overlaps] = [maps.map((map) => map.strangers).join(' '), maps.map((map) => map.overlaps).join(' ')]
  const times = maps.map(({ milliseconds }) => Math.round(milliseconds)).join(' ')
  return `layout of ${name}: strangers ${strangers}; overlaps ${overlaps}; without a label on a projector ${maps.map(({ unlabelled }) => unlabelled).join(' ')}; processor time in Node ${times} ms`
}

async function sayBlock(page: Page, map: BenchMap): Promise<string> {
  const { milliseconds, block, reports } = await page.evaluate((wanted) => (window as unknown as { layoutPage: LayoutPage }).layoutPage.measureBlock(wanted), map)
  return `Chromium ${milliseconds.toFixed(0)} ms in a worker with ${reports} previews, longest block of the page ${block.toFixed(0)} ms`
}
