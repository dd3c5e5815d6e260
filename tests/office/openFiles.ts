import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { findLibreOffice } from '../support/findLibreOffice.js'
import { moveShapes } from './moveShapes.ts'
import { EXPORTS, MOVED, OPENED, openedPath, TURNED_INTO, type MadeFiles } from './officeFiles.ts'

const CONVERSION_LIMIT_MS = 180_000
const MAKERS = new URL('makers/', import.meta.url)

/** Writes everything the makers make, and has LibreOffice open it: once for every kind of answer, all files together, since starting takes it longer than a file. */
export async function setup(): Promise<void> {
  rmSync(EXPORTS, { recursive: true, force: true })
  mkdirSync(OPENED, { recursive: true })
  const names: string[] = []
  for (const maker of readdirSync(MAKERS).filter((name) => name.endsWith('.ts'))) {
    const { makeFiles } = (await import(new URL(maker, MAKERS).href)) as { makeFiles: () => MadeFiles | Promise<MadeFiles> }
    for (const [name, bytes] of Object.entries(await makeFiles())) {
      writeFileSync(join(EXPORTS, name), bytes)
      names.push(name)
    }
  }
  const office = await findLibreOffice()
  if (!('path' in office)) throw new Error(office.missing)
  for (const kind of new Set(Object.values(TURNED_INTO).flat())) turnInto(kind, names.filter((name) => TURNED_INTO[extname(name).slice(1)]?.includes(kind)), office.path)
  const profile = join(tmpdir(), `netwerkkaart-office-moved-${process.pid}`)
  moveShapes(office.path, profile, names.filter((name) => extname(name) === '.pptx').map((name) => ({ from: join(EXPORTS, name), to: openedPath(name, MOVED) })))
  rmSync(profile, { recursive: true, force: true })
}

/** In a folder of its own, so that `a.pptx` and `a.xlsx` do not write one `a.pdf`. */
function turnInto(kind: string, names: readonly string[], office: string): void {
  const work = join(tmpdir(), `netwerkkaart-office-${process.pid}`)
  const [from, to, profile] = [join(work, 'in'), join(work, 'out'), join(work, 'profile')]
  mkdirSync(from, { recursive: true })
  for (const name of names) copyFileSync(join(EXPORTS, name), join(from, name.replaceAll('.', '-') + extname(name)))
  const files = readdirSync(from).map((name) => join(from, name))
  const said = files.length === 0 ? null : spawnSync(office, [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', kind, '--outdir', to, ...files], { encoding: 'utf8', timeout: CONVERSION_LIMIT_MS })
  for (const name of names) keep(join(to, `${basename(name).replaceAll('.', '-')}.${kind}`), openedPath(name, kind), said?.stderr ?? '')
  rmSync(work, { recursive: true, force: true })
}

function keep(made: string, path: string, said: string): void {
  try {
    renameSync(made, path)
  } catch {
    throw new Error(`LibreOffice did not open ${basename(path)}: ${said}`)
  }
}
