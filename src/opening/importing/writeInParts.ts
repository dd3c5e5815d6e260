import { applyImport } from '../../doc/editing/applyImport.ts'
import type { EditHistory } from '../../doc/editing/editHistory.ts'
import type { ImportWrite } from '../../importing/importPlan.ts'
import { stepsApart } from '../stepsApart.ts'

/** `written`: all of it, as one step. `takenBack`: nothing is left of it. `readOnly`: nothing was begun. */
export type WritingEnd = 'written' | 'takenBack' | 'readOnly'

export type PartsToWrite = {
  readonly count: number
  /** Null when it cannot be had. */
  readonly read: (index: number) => Promise<readonly ImportWrite[] | null>
}

export type WritingOptions = {
  /** Takes back what was written. */
  readonly signal: AbortSignal
  /** Which share of the parts is written, from 0 to 1. */
  readonly onShare: (share: number) => void
}

/** Writes an import part by part as one step of this person's history; between two parts the page answers. It comes in whole or, when it cannot go on, not at all. */
export async function writeInParts(history: Pick<EditHistory, 'editInParts'>, { count, read }: PartsToWrite, { signal, onShare }: WritingOptions): Promise<WritingEnd> {
  const edit = history.editInParts()
  if (edit === null) return 'readOnly'
  try {
    for (let index = 0; index < count; index++) {
      const writes = await read(index)
      if (signal.aborted || writes === null || !edit.write((writer) => applyImport(writer, { writes }))) return 'takenBack'
      onShare((index + 1) / count)
    }
    edit.finish()
    return 'written'
  } finally {
    const back = edit.takeBack()
    if (back !== null) await stepsApart(back)
  }
}
