import { FILE_FAILURES, type FileFailure } from '../../formats/reading/fileFailures.ts'
import { readFiles, readPaste } from '../../formats/reading/readFile.ts'
import { fitsInOneStep } from '../../doc/editing/applyImport.ts'
import { countPlan } from '../../importing/countPlan.ts'
import type { ImportPlan, ImportWrite } from '../../importing/importPlan.ts'
import { planImport } from '../../importing/planImport.ts'
import { partsOf } from '../../importing/planParts.ts'
import { detectLayout, layoutSignature } from '../../importing/tables/layout/detectLayout.ts'
import type { PartLayout } from '../../importing/tables/layout/layout.ts'
import { readTables } from '../../importing/tables/readTables.ts'
import { isPartyId, type MakeId } from '../../model/ids.ts'
import type { FileContent, FileProblem, ImportedNetwork, SheetTable } from '../../model/importedNetwork.ts'
import type { Network } from '../../model/network.ts'
import { assert, type Problem, type Result } from '../../model/result.ts'
import { BUILT_IN_VOCABULARY, type Vocabulary } from '../../model/vocabulary.ts'
import { placeNewcomers } from './placeNewcomers.ts'
import type { ImportAnswer, ImportInput, ImportRequest, MapToPlan, ReadFailure, WritingPlace } from './importMessages.ts'

/** Of each column the first few values are enough to see what it means; some cells are empty. */
const SAMPLE_ROWS = 20

/** What a worker does with one import after another request: it keeps the bytes read, so that a mended cell needs no second reading. */
export function createImportWork(makeId: MakeId): (request: ImportRequest) => Promise<ImportAnswer> {
  let tables: readonly SheetTable[] = []
  let beside: readonly FileProblem[] = []
  let imported: ImportedNetwork | null = null
  let map: MapToPlan | null = null
  let vocabulary: Vocabulary = BUILT_IN_VOCABULARY
  let parts: readonly (readonly ImportWrite[])[] = []

  async function read(input: ImportInput): Promise<ImportAnswer> {
    const content = await contentOf(input)
    if (!content.ok) return { kind: 'failed', failure: failureOf(content.error) }
    if (content.value.kind === 'network') {
      imported = content.value.imported
      return { kind: 'network', imported }
    }
    tables = content.value.tables
    beside = content.value.kind === 'graph' ? content.value.beside : []
    const layout = detectLayout(tables, vocabulary)
    return { kind: 'tables', found: { isGraph: content.value.kind === 'graph', layout, signature: layoutSignature(tables), samples: layout.parts.map((part) => sampleOf(part, tables)) } }
  }

  function makeReady(network: Network, plan: ImportPlan, toWrite: WritingPlace): ImportAnswer {
    const writes = [...plan.writes, ...placeNewcomers(network, plan, toWrite)]
    parts = partsOf(writes)
    const newParties = plan.records.flatMap(({ becomes, id }) => (becomes === 'new' && isPartyId(id) ? [id] : []))
    return { kind: 'ready', ready: { parts: parts.length, fits: fitsInOneStep({ writes }), counts: countPlan(plan), newParties } }
  }

  return async (request) => {
    switch (request.ask) {
      case 'read':
        vocabulary = request.vocabulary
        return read(request.input)
      case 'understand':
        imported = withProblems(readTables(tables, request.layout, request.fixes, vocabulary), beside)
        return { kind: 'network', imported }
      case 'plan': {
        map = request.map ?? map
        assert(map && imported, 'a plan is asked for after a file was read, with a map to lay it beside')
        const { network, gone } = map
        const plan = planImport(network, imported, request.decisions, request.facts, makeId, gone)
        return request.toWrite === null ? { kind: 'plan', outlook: { records: plan.records, writeCount: plan.writes.length } } : makeReady(network, plan, request.toWrite)
      }
      case 'part': {
        const writes = parts[request.index]
        assert(writes, 'a part is asked for of what was made ready')
        return { kind: 'part', writes }
      }
    }
  }
}

const withProblems = (imported: ImportedNetwork, more: readonly FileProblem[]): ImportedNetwork => (more.length === 0 ? imported : { ...imported, problems: [...imported.problems, ...more] })

async function contentOf(input: ImportInput): Promise<Result<FileContent>> {
  return input.kind === 'paste' ? readPaste(input.text) : readFiles(input.files)
}

/** The first thing that is the matter: with nothing to use, a second sentence helps nobody. */
function failureOf([problem]: readonly Problem[]): ReadFailure {
  const code = FILE_FAILURES.find((each) => each === problem?.message)
  return { code: code ?? ('failed' satisfies Exclude<ReadFailure['code'], FileFailure>), path: problem?.path ?? '' }
}

function sampleOf({ sheet, firstRow, endRow }: PartLayout, tables: readonly SheetTable[]): SheetTable['rows'] {
  return tables.find(({ name }) => name === sheet)?.rows.slice(firstRow, Math.min(endRow, firstRow + SAMPLE_ROWS)) ?? []
}
