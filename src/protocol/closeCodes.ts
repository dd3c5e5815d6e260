/**
 * Why the relay ended a connection, as websocket close codes. PROTOCOL.md says what the browser does with each.
 *
 * 44xx is a decision that trying again cannot change, 45xx asks to try again: y-websocket 3.1 reads the ranges the same way.
 */
export const CLOSE_CODES = {
  malformed: 4400,
  access: 4401,
  revoked: 4403,
  gone: 4404,
  epoch: 4409,
  tooBig: 4413,
  setApart: 4423,
  tooOld: 4426,
  storage: 4500,
  session: 4501,
  goingAway: 4503,
  full: 4507,
  slow: 4508,
  tooFast: 4529,
} as const

export type CloseReason = keyof typeof CLOSE_CODES

const REASON_BY_CODE: ReadonlyMap<number, CloseReason> = new Map(
  Object.entries(CLOSE_CODES).map(([reason, code]) => [code, reason as CloseReason]),
)

/** The reason behind a close code, or null when the code is none of ours (1006: the network). */
export function closeReasonOf(code: number): CloseReason | null {
  return REASON_BY_CODE.get(code) ?? null
}

/** Whether trying again is pointless until something changes on this side. */
export function isPermanentClose(code: number): boolean {
  return code >= 4400 && code < 4500
}
