import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VERSION = /version:`([0-9a-f]{16})`/

/** A build in a folder of its own, and the version its service worker goes by. */
export type Build = { readonly folder: string; readonly version: string }

/**
 * The present build with another mark in its page, and so another version, as a build of a changed source is: the page says
 * `<meta name="build" content="mark">`. Throws when the build has changed so much that no version is found in it.
 */
export function buildMarked(mark: string): Build {
  const folder = mkdtempSync(join(tmpdir(), 'netwerkkaart-build-'))
  cpSync('dist', folder, { recursive: true })
  const worker = readFileSync(join(folder, 'serviceWorker.js'), 'utf8')
  const found = VERSION.exec(worker)?.[1]
  if (!found) throw new Error('The service worker names no version')
  const version = createHash('sha256').update(found + mark).digest('hex').slice(0, 16)
  write(folder, 'serviceWorker.js', worker.replace(found, version))
  write(folder, 'index.html', readFileSync(join(folder, 'index.html'), 'utf8').replace('<head>', `<head><meta name="build" content="${mark}">`))
  return { folder, version }
}

/** Without the compressed copies, which would be served in its place. */
function write(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text)
  for (const ending of ['br', 'gz']) rmSync(join(folder, `${name}.${ending}`), { force: true })
}
