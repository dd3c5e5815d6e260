import type { ConnectionStatus } from '../../sync/connectionStatus.ts'
import type { Text } from '../text/nl/nl.ts'

export type ConnectionWords = {
  readonly tone: 'good' | 'wait' | 'bad'
  /** What the badge reads. */
  readonly short: string
  /** The whole truth in one sentence. */
  readonly explanation: string
}

export function connectionWords(status: ConnectionStatus, text: Text['connection']): ConnectionWords {
  const { explain } = text
  switch (status.phase) {
    case 'connecting':
      return { tone: 'wait', short: text.connecting, explanation: explain.connecting }
    case 'saved':
      return { tone: 'good', short: text.saved, explanation: explain.saved }
    case 'waiting':
      return { tone: 'wait', short: text.waiting(status.changes), explanation: explain.waiting(status.changes) }
    case 'offline':
      return { tone: 'wait', short: text.offline, explanation: explain.offline(status.changes) }
    case 'full':
      return { tone: 'bad', short: text.full, explanation: explain.full(status.changes) }
    case 'noAccess':
      return { tone: 'bad', short: text.noAccess, explanation: explain.noAccess }
    case 'stopped':
      return { tone: 'bad', short: text.stopped[status.reason], explanation: `${text.stopped[status.reason]}. ${explain.stopped(status.changes)}` }
  }
}
