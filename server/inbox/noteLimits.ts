import { NOTE_BURST, NOTES_PER_MINUTE } from '../../src/protocol/limits.ts'

/** Whether this device, by this link, may send one more note now; counts it when it may. */
export type NoteLimits = (device: string, link: string) => boolean

type Bucket = { left: number; lastMs: number }

/** Beyond it the oldest buckets go: they are full again by then, or a flood of made-up devices, which their link bounds. */
const MOST_BUCKETS = 10_000

/** A device is easily made up, so the link has a bound of its own. */
export function createNoteLimits(now: () => number): NoteLimits {
  const buckets = new Map<string, Bucket>()

  const fill = (kind: 'device' | 'link', name: string): Bucket => {
    const key = `${kind} ${name}`
    const bucket = buckets.get(key) ?? { left: NOTE_BURST[kind], lastMs: now() }
    bucket.left = Math.min(NOTE_BURST[kind], bucket.left + ((now() - bucket.lastMs) / 60_000) * NOTES_PER_MINUTE[kind])
    bucket.lastMs = now()
    buckets.delete(key)
    buckets.set(key, bucket)
    return bucket
  }

  return (device, link) => {
    const both = [fill('device', device), fill('link', link)]
    for (const key of buckets.keys()) if (buckets.size > MOST_BUCKETS) buckets.delete(key)
    if (both.some(({ left }) => left < 1)) return false
    for (const bucket of both) bucket.left -= 1
    return true
  }
}
