import { failed, ok, type Result } from '../../../model/result.ts'
import type { FileFailure } from '../fileFailures.ts'
import { MAX_UNPACKED_BYTES } from '../readingLimits.ts'

/** PRSM packs its files with lz-string into letters of 15 bits, counted from the space. */
const [LETTER_BITS, FIRST_LETTER] = [15, 32]
/** Of the codes, the first three say what comes: a new letter of 8 bits, one of 16, the end. */
const [SHORT, LONG, END] = [0, 1, 2]

/** What every JSON packed so begins with: a brace. */
export function isLzString(text: string): boolean {
  return text.startsWith('\u1be1') && text.charCodeAt(1) >= FIRST_LETTER
}

/** What was packed (LZ78: each code stands for a run that was met before), or why it cannot be: broken off, or growing without end. */
export function unpackLzString(packed: string): Result<string, FileFailure> {
  const read = bitsOf(packed)
  const letter = (code: number): string => String.fromCharCode(read(code === SHORT ? 8 : 16))
  const runs: string[] = ['', '', '']
  const pieces: string[] = []
  let [before, length, bits] = ['', 0, 2]
  for (;;) {
    let code = read(bits)
    if (code === END) return ok(pieces.join(''))
    if (code === SHORT || code === LONG) code = runs.push(letter(code)) - 1
    // Of the run that is being made now its beginning is known, and it ends as it begins.
    const run = code < 0 ? undefined : (runs[code] ?? (code === runs.length && before !== '' ? before + before.charAt(0) : undefined))
    if (run === undefined) return failed('broken')
    length += run.length
    if (length > MAX_UNPACKED_BYTES) return failed('growsTooLarge')
    pieces.push(run)
    if (before !== '') runs.push(before + run.charAt(0))
    before = run
    // One ahead: the run that the next code completes has a number already.
    bits = Math.max(bits, Math.ceil(Math.log2(runs.length + 1)))
  }
}

/** Reads numbers of so many bits, the lowest first; -1 behind the end. */
function bitsOf(packed: string): (count: number) => number {
  let [at, bit] = [0, LETTER_BITS - 1]
  return (count) => {
    let value = 0
    for (let place = 0; place < count; place++) {
      if (at >= packed.length) return -1
      value += (((packed.charCodeAt(at) - FIRST_LETTER) >> bit) & 1) * 2 ** place
      bit -= 1
      if (bit < 0) [at, bit] = [at + 1, LETTER_BITS - 1]
    }
    return value
  }
}
