import type { FileFacts, ImportDecisions } from '../../importing/importPlan.ts'
import type { CellFix, Layout } from '../../importing/tables/layout/layout.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import type { ImportAnswer, ImportInput, ImportRequest, MapToPlan, WritingPlace } from './importMessages.ts'

/** Longer than any file within the bounds takes on a slow laptop. */
export const READING_LIMIT_MS = 60_000

/** As much of a worker as this needs, so that a test can be one. */
export type ImportWorker = EventTarget & Pick<Worker, 'terminate'> & { readonly postMessage: (request: ImportRequest, transfer: Transferable[]) => void }

/** One import, worked out beside the page. Questions are answered in order; after `close` none is. */
export type ImportDesk = {
  readonly read: (input: ImportInput, vocabulary: Vocabulary) => Promise<ImportAnswer>
  readonly understand: (layout: Layout, fixes: readonly CellFix[]) => Promise<ImportAnswer>
  /** With `toWrite` for what is to be written: then everybody new gets a place too, and its parts can be asked for. */
  readonly plan: (map: MapToPlan, decisions: ImportDecisions, facts: FileFacts, toWrite?: WritingPlace) => Promise<ImportAnswer>
  readonly part: (index: number) => Promise<ImportAnswer>
  readonly close: () => void
}

/** Opens a desk with a worker of its own. What takes longer than the limit, or breaks the worker, fails; the desk is of no use after that. */
export function openImportDesk(start: () => ImportWorker = startWorker, limitMs: number = READING_LIMIT_MS): ImportDesk {
  const worker = start()
  let sent: MapToPlan | null = null
  let last: Promise<unknown> = Promise.resolve()
  let isOver = false
  let giveUp: (code: 'tooSlow' | 'failed') => void = () => {}
  let settle: (answer: ImportAnswer) => void = () => {}
  worker.addEventListener('message', (event) => settle((event as MessageEvent<ImportAnswer>).data))
  worker.addEventListener('error', () => giveUp('failed'))

  function close(): void {
    isOver = true
    worker.terminate()
    // Whoever waits is told, so that nobody waits for ever.
    giveUp('failed')
  }

  function put(request: ImportRequest): Promise<ImportAnswer> {
    if (isOver) return Promise.resolve(failedWith('failed'))
    return new Promise((resolve) => {
      const timer = setTimeout(() => giveUp('tooSlow'), limitMs)
      settle = (answer) => {
        clearTimeout(timer)
        giveUp = () => {}
        resolve(answer)
      }
      giveUp = (code) => {
        settle(failedWith(code))
        close()
      }
      worker.postMessage(request, [])
    })
  }

  function ask(request: () => ImportRequest): Promise<ImportAnswer> {
    const asked = last.then(() => put(request()))
    last = asked
    return asked
  }

  return {
    read: (input, vocabulary) => ask(() => ({ ask: 'read', input, vocabulary })),
    understand: (layout, fixes) => ask(() => ({ ask: 'understand', layout, fixes })),
    plan: (map, decisions, facts, toWrite) => ask(() => {
      const isKnown = map.network === sent?.network && map.gone === sent.gone
      sent = map
      return { ask: 'plan', map: isKnown ? null : map, decisions, facts, toWrite: toWrite ?? null }
    }),
    part: (index) => ask(() => ({ ask: 'part', index })),
    close,
  }
}

const failedWith = (code: 'tooSlow' | 'failed'): ImportAnswer => ({ kind: 'failed', failure: { code, path: '' } })

function startWorker(): ImportWorker {
  return new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' })
}
