import { randomId } from '../../storage/randomId.ts'
import type { ImportAnswer, ImportRequest } from './importMessages.ts'
import { createImportWork } from './importWork.ts'

const work = createImportWork((prefix) => `${prefix}-${randomId().slice(0, 20)}`)

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  const answer = async (): Promise<ImportAnswer> => {
    try {
      return await work(data)
    } catch {
      // Whatever a file brings about, the person hears that it cannot be read.
      return { kind: 'failed', failure: { code: 'failed', path: '' } }
    }
  }
  void answer().then((answered) => postMessage(answered))
})
