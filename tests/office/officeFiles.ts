import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the exports of the tests are kept, to be looked at, and what LibreOffice made of them. */
export const EXPORTS = fileURLToPath(new URL('../../test-output/exports/', import.meta.url))
export const OPENED = `${EXPORTS}opened/`

/** What a maker answers: files by their name, such as `haaglanden.pptx`. A maker is `tests/office/makers/<any>.ts` with an export `makeFiles`. */
export type MadeFiles = Readonly<Record<string, Uint8Array>>

/**
 * What every kind of file is turned into. A PDF to be looked at is made of all; `fodp`, `fods` and `fodg` are all that
 * LibreOffice understood, as one XML text.
 */
export const TURNED_INTO: Readonly<Record<string, readonly string[]>> = {
  pptx: ['pdf', 'fodp'],
  xlsx: ['pdf', 'fods'],
  pdf: ['fodg'],
  svg: ['pdf'],
}

/** Beside those: where lines on slides end before and after LibreOffice moved what they join, as rows of text. */
export const MOVED = 'moved.tsv'

/** The text of what LibreOffice made of one of our files: `openedAs('haaglanden.pptx', 'fodp')`. */
export function openedAs(name: string, kind: string): string {
  return readFileSync(openedPath(name, kind), 'utf8')
}

export function openedPath(name: string, kind: string): string {
  return `${OPENED}${name.replace(/\.[^.]+$/, '')}.${name.slice(name.lastIndexOf('.') + 1)}.${kind}`
}
