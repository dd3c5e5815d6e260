import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROOMS } from './support/houseRules.ts'
import { fileImported, findCycle, judgeClockAndChance, judgeExports, judgeImports, judgeName } from './support/judgeModule.ts'
import { readModuleFacts, type ModuleFacts } from './support/moduleFacts.ts'

const CODE = /\.(?:ts|tsx|js)$/

/** Known to git or new and not ignored; a file just deleted is still on git's list. */
function codeFiles(): string[] {
  const names = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'server', 'tests', 'vite.config.ts'], { encoding: 'utf8' })
  return [...new Set(names.split('\n'))].filter((name) => CODE.test(name) && existsSync(name))
}

const files = codeFiles()
const runs = files.filter((file) => /^(?:src|server)\//.test(file))
const factsByFile = new Map(files.map((file) => [file, readModuleFacts(file, readFileSync(file, 'utf8'))]))

const judgeAll = (judged: readonly string[], judge: (file: string, facts: ModuleFacts) => string[]): string[] =>
  judged.flatMap((file) => judge(file, factsByFile.get(file) ?? readModuleFacts(file, '')))

function ownImports(file: string): string[] {
  const targets = (factsByFile.get(file)?.imports ?? []).map((imported) => fileImported(file, imported))
  return targets.filter((target) => target !== undefined)
}

describe('the house', () => {
  it('has files to judge', () => expect(runs.length).toBeGreaterThan(15))

  it('imports downwards, and each library in its own folder', () => expect(judgeAll(runs, judgeImports)).toEqual([]))

  it('imports files that exist, with their ending', () => {
    const missing = runs.flatMap((file) => ownImports(file).filter((target) => !existsSync(target)).map((target) => `${file} imports ${target}, which is not there.`))
    expect(missing).toEqual([])
  })

  it('has no circles', () => {
    expect(findCycle(new Map(runs.map((file) => [file, ownImports(file)])))).toBeUndefined()
  })

  it('exports by name, and one component per component file', () => expect(judgeAll(files, judgeExports)).toEqual([]))

  it('calls every file what it is', () => expect(judgeAll(files, judgeName)).toEqual([]))

  it('gets time, chance and ids as arguments where rules live', () => expect(judgeAll(runs, judgeClockAndChance)).toEqual([]))

  it('sets itself up in plain JavaScript', () => {
    expect(files.filter((file) => file.startsWith('server/setup/') && !file.endsWith('.js'))).toEqual([])
    expect(runs.filter((file) => file.endsWith('.js') && !file.startsWith('server/setup/'))).toEqual([])
  })
})

describe('the judge', () => {
  const judge = (file: string, text: string): string[] => {
    const facts = readModuleFacts(file, text)
    return [...judgeImports(file, facts), ...judgeExports(file, facts), ...judgeClockAndChance(file, facts)]
  }

  it.each([
    ['src/model/a.ts', "import { draw } from '../drawing/drawing.ts'", 'src/model/a.ts imports src/drawing/drawing.ts, but src/model may import only nothing (rule: imports point down).'],
    ['src/drawing/a.ts', "import type { Core } from 'cytoscape'", 'src/drawing/a.ts imports cytoscape, but src/drawing may use only nothing (rule: a folder owns its library).'],
    ['src/sync/a.ts', "export { x } from '../doc/mapDoc.ts'", 'src/sync/a.ts imports src/doc/mapDoc.ts, but src/sync may import only src/protocol (rule: imports point down).'],
    ['src/storage/a.ts', "export type T = import('../model/network.ts').Network", 'src/storage/a.ts imports src/model/network.ts, but src/storage may import only nothing (rule: imports point down).'],
    ['src/session/a.ts', "const worker = new Worker(new URL('../map/layoutWorker.ts', import.meta.url))", 'src/session/a.ts imports src/map/layoutWorker.ts, but src/session may import only src/model (rule: imports point down).'],
    ['src/typing/a.ts', "const load = () => import('yjs')", 'src/typing/a.ts imports yjs, but src/typing may use only nothing (rule: a folder owns its library).'],
    ['server/a.ts', "import { x } from '../src/doc/mapDoc.ts'", 'server/a.ts imports src/doc/mapDoc.ts, but server may import only src/protocol (rule: imports point down).'],
    ['server/setup/a.js', "import { WebSocketServer } from 'ws'", 'server/setup/a.js imports ws, but server/setup may use only node:* (rule: a folder owns its library).'],
    ['src/ui/a.ts', 'const load = (name) => import(name)', 'src/ui/a.ts uses import(…), which hides what it imports (rule: imports can be read).'],
    ['src/doc/a.ts', 'export default 1', 'src/doc/a.ts has a default export (rule: named exports only).'],
    ['src/ui/Panel.tsx', 'export const Panel = () => null; export const Other = () => null', "src/ui/Panel.tsx exports Panel, Other (rule: a component's file exports that one component, Panel)."],
    ['src/doc/a.ts', 'export const now = () => new Date()', 'src/doc/a.ts uses new Date() (rule: time, chance and ids come in as arguments here).'],
    ['src/typing/a.ts', 'export const id = Math.random()', 'src/typing/a.ts uses Math.random (rule: time, chance and ids come in as arguments here).'],
    ['src/other/a.ts', '', 'src/other/a.ts lies in no room of the house: give its folder a row in houseRules.ts.'],
  ])('refuses in %s: %s', (file, text, sentence) => expect(judge(file, text)).toEqual([sentence]))

  it.each([
    ['src/ui/a.ts', "import { start } from '../main.tsx'"],
    ['src/ui/a.ts', "import { hello } from '../protocol/messages.ts'"],
    ['src/map/a.ts', "import { Component } from 'react'"],
    ['server/a.ts', "import { findNode } from './setup/findNode.js'"],
    ['src/model/a.ts', "import { x } from '../../tests/support/houseRules.ts'"],
  ])('refuses in %s: %s', (file, text) => expect(judge(file, text)).toHaveLength(1))

  it.each([
    ['src/formats/a.ts', "import { hulls } from '../drawing/hulls.ts'"],
    ['src/ui/a.ts', "import { ROLES } from '../protocol/roles.ts'"],
    ['src/main.tsx', "import { createRoot } from 'react-dom/client'; import { App } from './ui/App.tsx'; import './ui/app.css'"],
    ['src/openMap.ts', "import { readNetwork } from './doc/readNetwork.ts'"],
    ['server/store/a.ts', "import { DatabaseSync } from 'node:sqlite'; import { CODES } from '../../src/protocol/closeCodes.ts'"],
    ['src/model/a.ts', "// import { x } from 'yjs'\nexport const text = \"import { x } from 'yjs'\"; export const day = new Date('2019-01-01')"],
  ])('allows in %s: %s', (file, text) => expect(judge(file, text)).toEqual([]))

  it.each(['src/ui/utils.ts', 'src/helpers/a.ts', 'src/doc/index.ts', 'src/model/types.ts', 'src/doc/MapDoc.ts', 'src/ui/panel.tsx'])('refuses the name %s', (file) => {
    expect(judgeName(file)).toHaveLength(1)
  })

  it('finds a circle of three', () => {
    const circle = new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]])
    expect(findCycle(circle)).toEqual(['b', 'c', 'b'])
    expect(findCycle(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toBeUndefined()
  })

  it('knows no room twice', () => expect(new Set(ROOMS.map(({ path }) => path)).size).toBe(ROOMS.length))
})
