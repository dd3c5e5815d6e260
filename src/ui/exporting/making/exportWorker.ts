import type { ExportFormat, ExportProblem } from '../exportFormat.ts'
import { ExportFailure } from './exportFailure.ts'
import type { ExportWish } from './makeExportInput.ts'
import { makeFile, type MadeFile } from './makeFile.ts'

/** Plain data both ways: maps and sets cross to a worker as they are. */
export type ExportRequest = { readonly wish: ExportWish; readonly format: ExportFormat }
export type ExportReport =
  | { readonly phase: 'busy'; readonly share: number }
  | { readonly phase: 'done'; readonly made: MadeFile }
  | { readonly phase: 'failed'; readonly why: ExportProblem }

addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => void answer(data))

async function answer({ wish, format }: ExportRequest): Promise<void> {
  try {
    report({ phase: 'done', made: await makeFile(wish, format, (share) => report({ phase: 'busy', share })) })
  } catch (failure) {
    report({ phase: 'failed', why: failure instanceof ExportFailure ? failure.why : 'failed' })
    // For whoever looks into it.
    if (!(failure instanceof ExportFailure)) reportError(failure)
  }
}

function report(said: ExportReport): void {
  postMessage(said)
}
