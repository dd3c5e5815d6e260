import { Agent, request } from 'node:http'
import { SESSION_PATH } from '../../src/protocol/accessMessages.ts'
import { pick, type Random } from '../support/seededRandom.ts'
import { percentile } from './median.ts'

/** Ways to guess, of somebody who knows no link. */
const KINDS = ['missing map', 'wrong secret', 'secret with one other character', 'map with one other character'] as const

export type Kind = (typeof KINDS)[number]

export type Guesses = {
  readonly tried: number
  /** Answers that were not the one everybody gets who has no link. */
  readonly otherAnswers: readonly string[]
  /** How long an answer took, by kind, in milliseconds. */
  readonly medianMs: Readonly<Record<Kind, number>>
  /** With the real link, at the end: that it would have been seen. */
  readonly ownerGetsIn: boolean
}

const MAP = '0123456789abcdefghjkmnpqrs'
const EPOCH = 'epoch-1'
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** The only letters that can stand last: 256 bits leave four of the six of it. */
const LAST_OF_SECRET = 'AEIMQUYcgkosw048'

const AT_ONCE = 20
const NO_LINK = JSON.stringify({ error: 'unknown' })

const text = (random: Random, letters: string, length: number): string => Array.from({ length }, () => pick(random, [...letters])).join('')

const makeSecret = (random: Random): string => text(random, BASE64URL, 42) + pick(random, [...LAST_OF_SECRET])

const withOther = (random: Random, letters: string, old: string): string => {
  const place = Math.floor(random() * (old.length - 1))
  const other = pick(random, [...letters].filter((letter) => letter !== old[place]))
  return old.slice(0, place) + other + old.slice(place + 1)
}

/** Makes a map, guesses at its link and at other maps, and at the end comes in with the real one. */
export async function guessLinks(port: number, count: number, random: Random): Promise<Guesses> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const secret = makeSecret(random)
  await ask(port, agent, { map: MAP, secret, born: EPOCH, code: '' })
  const makeGuess: Readonly<Record<Kind, () => { map: string; secret: string }>> = {
    'missing map': () => ({ map: text(random, CROCKFORD, 26), secret: makeSecret(random) }),
    'wrong secret': () => ({ map: MAP, secret: makeSecret(random) }),
    'secret with one other character': () => ({ map: MAP, secret: withOther(random, BASE64URL, secret) }),
    'map with one other character': () => ({ map: withOther(random, CROCKFORD, MAP), secret }),
  }
  const times: Record<Kind, number[]> = { 'missing map': [], 'wrong secret': [], 'secret with one other character': [], 'map with one other character': [] }
  const otherAnswers: string[] = []
  let left = count
  const line = async (): Promise<void> => {
    while (left-- > 0) {
      const kind = pick(random, KINDS)
      const began = performance.now()
      const answer = await ask(port, agent, { ...makeGuess[kind](), born: '', code: '' })
      times[kind].push(performance.now() - began)
      if (answer !== `404 ${NO_LINK}`) otherAnswers.push(`${kind}: ${answer}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, line))
  const ownerGetsIn = (await ask(port, agent, { map: MAP, secret, born: '', code: '' })).startsWith('200 ')
  agent.destroy()
  const medianMs = Object.fromEntries(KINDS.map((kind) => [kind, percentile(times[kind], 0.5)])) as Record<Kind, number>
  return { tried: count, otherAnswers, medianMs, ownerGetsIn }
}

/** Status and body. The server ends a connection after twenty failures; then the agent makes another. */
function ask(port: number, agent: Agent, body: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', Origin: `http://127.0.0.1:${port}` }
    const asked = request(`http://127.0.0.1:${port}${SESSION_PATH}`, { method: 'POST', agent, headers }, (answer) => {
      let said = ''
      answer.on('data', (part: Buffer) => (said += part.toString()))
      answer.on('end', () => resolve(`${answer.statusCode} ${said}`))
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}
