import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../support/seededRandom.ts'
import { runCampaign } from './campaign.ts'
import { openTarget, sendBadFrames, sendBadMessages, starve } from './flood.ts'
import { guessLinks } from './guesses.ts'

/**
 * `npm run campaign -- <first seed> <updates>`: honest updates before the gate, of which not one may be refused, schedules that
 * must all converge, and then a relay that is mistreated and guessed at. What the tests do in small, at length: some four minutes of
 * a processor, as the counts are fixed.
 */
const [seed = '1', updates = '100000'] = process.argv.slice(2)
const began = performance.now()
const { updates: judged, worlds, falseRejects, apart } = runCampaign(Number(seed), Number(updates))
console.log(`${judged} honest updates in ${worlds} worlds from seed ${seed}, ${((performance.now() - began) / 1_000).toFixed(0)} s`)
console.log(`refused: ${falseRejects.length}; worlds that did not come together: ${apart.length}`)
for (const line of [...falseRejects.slice(0, 20), ...apart.slice(0, 20).map((each) => `seed ${each}: apart`)]) console.log(line)

const SCHEDULES = 2_000
const environment = { ...process.env, CONVERGENCE_SEED: seed, CONVERGENCE_SCHEDULES: String(SCHEDULES) }
const convergence = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/doc/convergence.fuzz.test.ts'], { env: environment, stdio: 'inherit' })

const FRAMES = 1_000
const MESSAGES = 10_000
// Patient enough for a machine that has more to do: who is slow to answer because of that is not let go.
const PATIENCE_MS = 15_000
const relay = await openTarget(PATIENCE_MS)
const random = seededRandom(Number(seed))
await sendBadMessages(relay.port, 100, random)
const before = await relay.measure()
await sendBadFrames(relay.port, FRAMES, random)
await sendBadMessages(relay.port, MESSAGES, random)
const after = await relay.measure()
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)
console.log(`${FRAMES} bad frames and ${MESSAGES} bad messages: ${relay.isAlive() ? 'alive' : 'dead'}, ${after.members} of their senders left, ${megabytes(after.usedBytes - before.usedBytes)} MB more in use (${megabytes(after.rssBytes - before.rssBytes)} MB more held)`)
const starved = await starve(relay, 50, 5)
console.log(`50 who do not read: ${starved.left} left after ${starved.updates} updates, at most ${megabytes(starved.mostBytes)} MB in use`)
await relay.stop()

const GUESSES = 100_000
const dataDir = mkdtempSync(join(tmpdir(), 'netwerkkaart-'))
const guessed = await openTarget(PATIENCE_MS, dataDir)
const { tried, otherAnswers, medianMs, ownerGetsIn } = await guessLinks(guessed.port, GUESSES, random)
console.log(`${tried} guesses without the pause after each: ${otherAnswers.length} answered otherwise, the owner ${ownerGetsIn ? 'gets in' : 'is locked out'}`)
for (const [kind, ms] of Object.entries(medianMs)) console.log(`  ${kind}: ${ms.toFixed(2)} ms`)
await guessed.stop()
rmSync(dataDir, { recursive: true, force: true })
const failures = otherAnswers.length + (ownerGetsIn ? 0 : 1) + (convergence.status === 0 ? 0 : 1)
console.log(`ended after ${((performance.now() - began) / 60_000).toFixed(1)} minutes`)
process.exitCode = falseRejects.length + apart.length + after.members + starved.left + failures === 0 ? 0 : 1
