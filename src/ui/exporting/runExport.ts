import { failed, ok, type Result } from '../../model/result.ts'
import type { ExportFormat, ExportProblem } from './exportFormat.ts'
import type { ExportReport, ExportRequest } from './making/exportWorker.ts'
import type { ExportWish } from './making/makeExportInput.ts'
import type { MadeFile } from './making/makeFile.ts'

export type ExportRun = { readonly signal: AbortSignal; readonly onProgress: (share: number) => void }

/** Makes one file beside the page, so that nobody's typing waits for it. An aborted signal stops the work at once and rejects with its reason. */
export async function runExport(wish: ExportWish, format: ExportFormat, { signal, onProgress }: ExportRun): Promise<Result<MadeFile, ExportProblem>> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./making/exportWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ExportReport>) => {
        if (data.phase === 'busy') onProgress(data.share)
        else resolve(data.phase === 'done' ? ok(data.made) : failed(data.why))
      })
      // It could not be fetched, or broke where nothing could say why.
      worker.addEventListener('error', () => resolve(failed('failed')))
      signal.addEventListener('abort', () => reject(signal.reason as Error))
      worker.postMessage({ wish, format } satisfies ExportRequest, [])
    })
  } finally {
    worker.terminate()
  }
}
