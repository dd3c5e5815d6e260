import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { shellPlugin } from './src/serviceWorker/shellPlugin.ts'

const RELAY = 'http://127.0.0.1:4321'

/** Text is worth compressing; fonts and pictures are compressed already. */
const COMPRESSIBLE = /\.(?:css|html|js|json|map|svg|txt|webmanifest)$/

/** Below this a packet is a packet. */
const SMALLEST_TO_COMPRESS_BYTES = 1_024

/**
 * Libraries that change seldom or are needed late, each in a file of its own: a new version of the app leaves them in the
 * browser's cache, and react-aria, the drawing library and the layout stay out of the first download.
 * React comes first, or the group that mentions it would swallow it.
 */
const CHUNKS = [
  { name: 'react', packages: 'react|react-dom|scheduler|use-sync-external-store|wouter|regexparam|mitt' },
  { name: 'document', packages: 'yjs|lib0|y-protocols|y-websocket|dexie|isomorphic\\.js' },
  { name: 'cytoscape', packages: 'cytoscape|cytoscape-.+' },
  { name: 'aria', packages: 'react-aria|react-aria-components|react-stately|@react-.+|@internationalized|@swc|aria-hidden|clsx|client-only' },
]

/**
 * Our own code in a few files instead of thirty: what every screen needs, what draws, and the page of a map. What loads late
 * (dialogs, the combo box, the canvas with its library) is in none of them and stays apart, and so does each language.
 */
const OWN_CHUNKS = [
  { name: 'base', modules: 'model/(?!sheets/)|formats/(?:mapJson|keyFile|unsentEdits)|storage|ui/text/(?!nl|en|bothTexts)|ui/device|ui/late/(?!fetchLateFiles)|ui/saveFile|ui/(?:NotFound|BrokenScreen|ErrorBoundary)|ui/map/opening/loadMapPage|ui/start/(?:examples|QuietChoices)|ui/importing/drop|ui/controls/(?:today|dayShown|FileButton)|ui/useWatched|sync/watched|serviceWorker|protocol/limits' },
  { name: 'drawing', modules: 'drawing' },
  { name: 'page', modules: 'doc|sync|session|protocol|opening/(?!importing/)|typing|openMap|ui/(?:importing/door|list|panels|facts|quickAdd|notices|controls/(?!party/PartyComboBox)|bar|stage/(?!MapCanvas|sentences/MapOptions)|map|use[A-Z]|openMapContext)' },
]

/** All that the script that fetches ahead may need, so that it waits for no other file. */
const BEFORE_ALL = { name: 'ahead', test: /vite\/preload-helper|\/src\/ui\/(?:map\/opening\/showsListFirst|text\/(?:loadText|preferredLanguage))/ }

const chunkGroups = [
  BEFORE_ALL,
  ...CHUNKS.map(({ name, packages }) => ({ name, test: new RegExp(`[\\\\/]node_modules[\\\\/](?:${packages})[\\\\/]`) })),
  ...OWN_CHUNKS.map(({ name, modules }) => ({ name, test: new RegExp(`/src/(?:${modules})`) })),
].map((group, place, all) => ({ ...group, priority: all.length - place }))

function compressFile(path: string): void {
  const text = readFileSync(path)
  if (text.length < SMALLEST_TO_COMPRESS_BYTES) return
  writeFileSync(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }))
  writeFileSync(`${path}.gz`, gzipSync(text, { level: constants.Z_BEST_COMPRESSION }))
}

/** Puts a Brotli and a gzip copy beside every text of the build, so that the server compresses nothing while people wait. */
function precompress(): Plugin {
  let folder = 'dist'
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: () => {
        if (!existsSync(folder)) return
        const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        for (const name of names.filter((each) => COMPRESSIBLE.test(each))) compressFile(join(folder, name))
      },
    },
  }
}

/**
 * Where Yjs asks for settings that only its own developers have. In a browser that is `localStorage`, whose first use holds the
 * page up for some 25 ms on the way to its first screen; we keep nothing there and it was never found to hold anything.
 */
function askNoLocalStorage(): Plugin {
  const instead = '\0lib0-storage'
  return {
    name: 'ask-no-local-storage',
    enforce: 'pre',
    resolveId: (source, importer) => (source === './storage.js' && importer?.includes('/lib0/') ? instead : null),
    load: (id) => (id === instead ? 'export const varStorage = { getItem: () => null, setItem() {} }\nexport const onChange = () => {}\nexport const offChange = () => {}' : null),
  }
}

const AHEAD = 'fetchAhead'

/**
 * The script that fetches ahead is one of its own, before all others: Vite makes one of all that stand in the page. A build in which it, or
 * the first screen, would wait for more than it needs is none.
 */
function fetchAheadFirst(): Plugin {
  return {
    name: 'fetch-ahead-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === AHEAD)
        if (chunk?.type !== 'chunk') throw new Error(`There is no ${AHEAD} in the build.`)
        const waitsFor = chunk.imports.filter((file) => !file.startsWith(`assets/${BEFORE_ALL.name}-`))
        if (waitsFor.length > 0) throw new Error(`${AHEAD} would wait for ${waitsFor.join(', ')}: add to BEFORE_ALL what it takes from there.`)
        const [late] = html.match(/assets\/(?:page|drawing|cytoscape|aria)-[^"]+/) ?? []
        if (late) throw new Error(`The first screen would wait for ${late}: put in a chunk of its own, or in base, what it takes from there.`)
        return html.replace('<script type="module"', `<script type="module" crossorigin src="/${chunk.fileName}"></script>\n    $&`)
      },
    },
  }
}

/** Functions of what they are given, without a disk, a server or a browser. */
const PURE_TESTS = 'tests/{analysis,doc,drawing,formats,importing,model,protocol,typing,ui}/**/*.test.ts'

export default defineConfig({
  plugins: [askNoLocalStorage(), react(), shellPlugin(), fetchAheadFirst(), precompress()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', `src/${AHEAD}.ts`], output: { codeSplitting: { groups: chunkGroups } } },
  },
  // jsPDF fetches these for pages of HTML, of which we make none.
  worker: { format: 'es', rolldownOptions: { external: ['html2canvas', 'canvg', 'dompurify'] } },
  server: {
    proxy: { '/sync': { target: RELAY, ws: true }, '/api': RELAY, '/healthz': RELAY },
  },
  test: {
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 60_000,
    projects: [
      // Nothing in these folders keeps anything, so that the modules are loaded once for all: half of the time was loading them.
      { extends: true, test: { name: 'pure', include: [PURE_TESTS], pool: 'threads', isolate: false } },
      { extends: true, test: { name: 'rest', include: ['tests/**/*.test.ts'], exclude: [PURE_TESTS, 'tests/e2e/**', 'tests/office/**', 'node_modules/**'] } },
    ],
  },
})
