import { describe, expect, it, onTestFinished } from 'vitest'
import { openTarget, sendBadFrames, sendBadMessages, starve, type Target } from '../bench/flood.ts'
import { guessLinks } from '../bench/guesses.ts'
import { seededRandom } from '../support/seededRandom.ts'

/** A slice of what `npm run campaign` sends: there it is 1,000 frames and 10,000 messages. */
const FRAMES = 200
const MESSAGES = 300
const MOST_GROWTH_BYTES = 30_000_000

async function target(keepAliveMs?: number): Promise<Target> {
  const opened = await openTarget(keepAliveMs)
  onTestFinished(opened.stop)
  return opened
}

describe('a relay that is mistreated', () => {
  it('lives through bad frames and bad messages, closes whoever sends them, and grows by less than 30 MB', async () => {
    const relay = await target()
    const random = seededRandom(1)
    await sendBadMessages(relay.port, 50, random)
    const before = await relay.measure()
    await sendBadFrames(relay.port, FRAMES, random)
    await sendBadMessages(relay.port, MESSAGES, random)
    const after = await relay.measure()
    expect(relay.isAlive()).toBe(true)
    expect(after.members).toBe(0)
    expect(after.usedBytes - before.usedBytes).toBeLessThan(MOST_GROWTH_BYTES)
  })

  it('lets nobody in who guesses, and answers all guesses alike', async () => {
    const { port } = await target()
    expect(await guessLinks(port, 300, seededRandom(1))).toMatchObject({ tried: 300, otherAnswers: [], ownerGetsIn: true })
  })

  it('lets go of fifty people who do not read, also of those who go on sending', async () => {
    const relay = await target()
    expect((await starve(relay, 50, 5)).left).toBe(0)
    expect(relay.isAlive()).toBe(true)
  })

  it('control: keeps them all while it does not look', async () => {
    expect((await starve(await target(600_000), 50, 5, 10)).left).toBe(50)
  })
})
