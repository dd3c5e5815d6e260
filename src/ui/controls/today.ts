/** Today on this device, as `yyyy-mm-dd`. */
export function today(): string {
  return dayOf(Date.now())
}

/** The day that a moment (ms since 1970) is on, where this device is. */
export function dayOf(moment: number): string {
  const day = new Date(moment)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
