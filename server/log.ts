import { createHash } from 'node:crypto'

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

/** Never a name, a label, a secret or a room's address: numbers, codes, and `roomMark` where a room must be recognised. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

export type Log = (level: Exclude<LogLevel, 'silent'>, event: string, fields?: LogFields) => void

/** One JSON object per line: time, level, event and the fields. */
export function createLog(least: LogLevel, write: (line: string) => void): Log {
  return (level, event, fields = {}) => {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(least)) return
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`)
  }
}

/** Recognisable from line to line, and no way in: whoever knows a room's address may be able to open it. */
export function roomMark(roomName: string): string {
  return createHash('sha256').update(roomName).digest('hex').slice(0, 10)
}
