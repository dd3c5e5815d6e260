/** The folders of the house, as `README.md` draws them: who may import whom, and which libraries each one owns. */
export type Room = {
  /** Where the room is; the longest match decides, so a file can be a room of its own. */
  readonly path: string
  /** Rooms (or single files) it may import. Itself is always allowed. */
  readonly imports: readonly string[]
  /** Libraries it may use; `*` at the end stands for any ending. */
  readonly libraries: readonly string[]
}

const PURE = ['src/model', 'src/analysis', 'src/drawing', 'src/typing', 'src/importing', 'src/formats']
const DOORS = ['src/doc', 'src/storage', 'src/sync', 'src/session', 'src/map', 'src/serviceWorker']

export const ROOMS: readonly Room[] = [
  // ground
  { path: 'src/model', imports: [], libraries: [] },
  { path: 'src/protocol', imports: [], libraries: ['yjs', 'lib0'] },
  // pure
  { path: 'src/analysis', imports: ['src/model'], libraries: ['graphology*'] },
  { path: 'src/drawing', imports: ['src/model'], libraries: [] },
  { path: 'src/typing', imports: ['src/model'], libraries: [] },
  // The words of dates, kinds and roles are the same in a cell as in a typed line.
  { path: 'src/importing', imports: ['src/model', 'src/typing/words'], libraries: [] },
  {
    path: 'src/formats',
    // A file that names its own columns (GEXF, GraphML, Kumu) is read as the tables it stands for.
    imports: ['src/model', 'src/drawing', 'src/importing/tables', 'src/importing/soundNetwork.ts'],
    libraries: ['papaparse', 'fflate', 'jspdf', '@xmldom/xmldom'],
  },
  // doors
  // What a typed line or a file proposes is plain data; the document writes it.
  { path: 'src/doc', imports: ['src/model', 'src/protocol', 'src/typing/proposal.ts', 'src/importing/importPlan.ts'], libraries: ['yjs'] },
  { path: 'src/sync', imports: ['src/protocol'], libraries: ['yjs', 'y-websocket', 'y-protocols'] },
  { path: 'src/storage', imports: [], libraries: ['yjs', 'dexie'] },
  { path: 'src/session', imports: ['src/model'], libraries: ['zustand'] },
  { path: 'src/map', imports: ['src/model', 'src/drawing'], libraries: ['cytoscape', 'cytoscape-*'] },
  { path: 'src/serviceWorker', imports: [], libraries: [] },
  { path: 'src/serviceWorker/shellPlugin.ts', imports: ['src/serviceWorker'], libraries: ['vite', 'node:*'] },
  // screen
  {
    // The page of a map opens it, so that the start screen loads without the document and the drawing.
    path: 'src/ui',
    imports: [...PURE, ...DOORS, 'src/protocol/roles.ts', 'src/openMap.ts', 'src/openStand.ts', 'src/opening'],
    libraries: ['react', 'react-dom', 'react-aria-components', 'lucide-react', 'wouter', 'uqr', '@fontsource-variable/*'],
  },
  // wiring
  { path: 'src/opening', imports: [...PURE, ...DOORS, 'src/protocol'], libraries: ['yjs'] },
  { path: 'src/openMap.ts', imports: [...PURE, ...DOORS, 'src/protocol', 'src/opening'], libraries: ['yjs'] },
  { path: 'src/openStand.ts', imports: [...PURE, ...DOORS, 'src/opening', 'src/openMap.ts'], libraries: [] },
  { path: 'src/main.tsx', imports: ['src'], libraries: ['react', 'react-dom'] },
  { path: 'src/trustOwnWorkers.ts', imports: [], libraries: [] },
  { path: 'src/fetchAhead.ts', imports: ['src'], libraries: [] },
  // relay
  { path: 'server', imports: ['src/protocol'], libraries: ['node:*', 'ws', 'sirv', 'yjs', 'y-protocols', 'lib0'] },
  { path: 'server/setup', imports: [], libraries: ['node:*'] },
]

/** These take clock, chance and ids as arguments, so that a test says what they are. */
export const WITHOUT_CLOCK_OR_CHANCE = [...PURE, 'src/protocol', 'src/doc']

/** Names that say nothing: a helper gets the name of what it does. */
export const NAMES_THAT_SAY_NOTHING = /(?:^|\/)(?:utils?|helpers?|common|misc|types|index)(?:\/|\.[jt]sx?$)/

/** `noun.ts` and `verbNoun.ts`, `Noun.tsx` for a component; before `.test.ts` the same. */
export const FILE_NAME = /(?:^|\/)(?:[a-z][A-Za-z0-9]*(?:\.(?:test|spec|fuzz|bench))*\.(?:ts|js)|[A-Z][A-Za-z0-9]*(?:\.test)?\.tsx|main\.tsx)$/

/** Their tools ask for a default export. */
export const CONFIGURATION = ['vite.config.ts', 'tests/e2e/playwright.config.ts', 'tests/office/vitest.config.ts']
