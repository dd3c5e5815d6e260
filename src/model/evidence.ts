import type { EvidenceId, FactId, SourceId } from './ids.ts'
import type { PartialDate } from './partialDate.ts'

/** Where facts come from: a document, a page, a session. */
export type Source = {
  readonly id: SourceId
  readonly title: string
  readonly author: string
  readonly date: PartialDate | null
  readonly link: string
}

/** One source's word on one fact. Sources may disagree: each is a record of its own and none overrules another. */
export type Evidence = {
  readonly id: EvidenceId
  readonly about: FactId
  /** Null when somebody simply said so. */
  readonly source: SourceId | null
  readonly words: string
  /** A code of the vocabulary `certainty`. */
  readonly certainty: string
  readonly enteredBy: string
  /** The typist's clock, ISO 8601; shown, never used for merging. Empty when it was not kept. */
  readonly enteredAt: string
  /** Only where an import read it from a file. */
  readonly imported?: ImportedAs
}

/** How a file knew what it said, so that the next import of it knows it again, whatever became of it on the map. */
export type ImportedAs = {
  /** What the file itself calls it: its id there, else its name; empty for a fact that has neither. */
  readonly name: string
  /** Fingerprints of what the file said of it. What a file said before is no news, and overwrites nothing. */
  readonly marks: readonly string[]
}
