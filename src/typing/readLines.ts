import type { Proposal, Question, Reading, TypingContext } from './proposal.ts'
import { newPaste, readLine } from './readLine.ts'

export type LineRead = {
  readonly line: string
  readonly reading: Reading
  /** The questions of this line that no line before it asked; one answer counts for all. */
  readonly newQuestions: readonly Question[]
}

/** Pasted lines, to be checked before anything is made; `proposal` is all of them as one undo step, references running on. */
export type LinesRead = { readonly lines: readonly LineRead[]; readonly proposal: Proposal }

/** Reads lines in their order; a later line knows the names that earlier ones make. Empty lines are left out. */
export function readLines(text: string, context: TypingContext): LinesRead {
  const lines = [...readEachLine(linesOf(text), context)]
  return { lines, proposal: proposalOf(lines, context) }
}

/** The lines of a text as they are to be read: without the bullets and numbers that a list from a document comes with. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trim().replace(/^(?:[-*•·–]|\d{1,3}[.)])\s+/u, '')).filter(Boolean)
}

/** The same, one line a step, for whoever shows how far it is with a thousand of them. */
export function* readEachLine(lines: readonly string[], context: TypingContext): Generator<LineRead, void, undefined> {
  const paste = newPaste()
  const asked = new Set<string>()
  for (const line of lines) {
    const reading = readLine(line, context, paste)
    const newQuestions = reading.questions.filter(({ id }) => !asked.has(id))
    for (const { id } of newQuestions) asked.add(id)
    yield { line, reading, newQuestions }
  }
}

/** All that these lines make. They must be read in this order, with none left out between them. */
export function proposalOf(lines: readonly LineRead[], context: TypingContext): Proposal {
  return { facts: lines.flatMap(({ reading }) => reading.proposal.facts), source: context.defaults?.source ?? null }
}
