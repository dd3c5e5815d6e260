import type { Proposal, Reading, TypingContext } from './proposal.ts'
import { newPaste, readLine } from './readLine.ts'

export type LineRead = { readonly line: string; readonly reading: Reading }

/** Pasted lines, to be checked before anything is made; `proposal` is all of them as one undo step, references running on. */
export type LinesRead = { readonly lines: readonly LineRead[]; readonly proposal: Proposal }

/** Reads lines in their order; a later line knows the names that earlier ones make. Empty lines are left out. */
export function readLines(text: string, context: TypingContext): LinesRead {
  const paste = newPaste()
  const typed = text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter(Boolean)
  const lines = typed.map((line) => ({ line, reading: readLine(withoutBullet(line), context, paste) }))
  return { lines, proposal: { facts: lines.flatMap(({ reading }) => reading.proposal.facts), source: context.defaults?.source ?? null } }
}

/** A list from a document comes with its bullets and numbers. */
function withoutBullet(line: string): string {
  return line.replace(/^(?:[-*•·–]|\d{1,3}[.)])\s+/u, '')
}
