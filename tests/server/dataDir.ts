import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for the data of one test, gone when the test is. */
export function makeDataDir(): string {
  const path = mkdtempSync(join(tmpdir(), 'netwerkkaart-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
