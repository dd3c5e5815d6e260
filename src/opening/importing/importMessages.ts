import type { Point } from '../../drawing/drawing.ts'
import type { FileFailure } from '../../formats/reading/fileFailures.ts'
import type { countPlan } from '../../importing/countPlan.ts'
import type { FileFacts, ImportDecisions, ImportWrite, PlannedRecord } from '../../importing/importPlan.ts'
import type { CellFix, Layout } from '../../importing/tables/layout/layout.ts'
import type { GoneRecords } from '../../model/goneRecords.ts'
import type { PartyId } from '../../model/ids.ts'
import type { ImportedNetwork, SheetTable } from '../../model/importedNetwork.ts'
import type { Network } from '../../model/network.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'

/** What comes in: files as their bytes, or what somebody pasted. */
export type ImportInput =
  | { readonly kind: 'files'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly kind: 'paste'; readonly text: string }

/** On which day (`yyyy-mm-dd`) a plan is written, and where somebody looks: who belongs nowhere gets a place there. */
export type WritingPlace = { readonly today: string; readonly eye: Point }

/** A map that something is brought to, with what was removed from it. */
export type MapToPlan = { readonly network: Network; readonly gone: GoneRecords }

/** Asked of the worker, one at a time: each leans on what the one before left there. Plain data both ways. */
export type ImportRequest =
  /** `vocabulary`: the words of the map beside those of the field. */
  | { readonly ask: 'read'; readonly input: ImportInput; readonly vocabulary: Vocabulary }
  /** Tables only: what they say when the columns mean this and these cells hold that. */
  | { readonly ask: 'understand'; readonly layout: Layout; readonly fixes: readonly CellFix[] }
  /** `map` is null while it is as it was at the question before; `toWrite` is null while it is only looked at. */
  | { readonly ask: 'plan'; readonly map: MapToPlan | null; readonly decisions: ImportDecisions; readonly facts: FileFacts; readonly toWrite: WritingPlace | null }
  /** A part of what was planned last to be written. */
  | { readonly ask: 'part'; readonly index: number }

/** `path` names the part of the input that it is about, if any. */
export type ReadFailure = { readonly code: FileFailure | 'tooSlow' | 'failed'; readonly path: string }

/**
 * Tables whose columns have to be understood: what they seem to mean, the first rows of each part to see it by, and by what a next file
 * is known to be like this one. `isGraph`: they are the nodes and lines of a file that says itself what is what.
 */
export type FoundTables = { readonly isGraph: boolean; readonly layout: Layout; readonly signature: string; readonly samples: readonly SheetTable['rows'][] }

/** What would become of the map. */
export type ImportOutlook = { readonly records: readonly PlannedRecord[]; readonly writeCount: number }

/**
 * What waits to be written, in so many parts that are asked for one by one: all of it at once would keep the page from answering.
 * `fits`: the relay lets it in.
 */
export type ReadyImport = { readonly parts: number; readonly fits: boolean; readonly counts: ReturnType<typeof countPlan>; readonly newParties: readonly PartyId[] }

export type ImportAnswer =
  | { readonly kind: 'failed'; readonly failure: ReadFailure }
  | { readonly kind: 'tables'; readonly found: FoundTables }
  | { readonly kind: 'network'; readonly imported: ImportedNetwork }
  | { readonly kind: 'plan'; readonly outlook: ImportOutlook }
  | { readonly kind: 'ready'; readonly ready: ReadyImport }
  | { readonly kind: 'part'; readonly writes: readonly ImportWrite[] }
