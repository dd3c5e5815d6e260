import * as Y from 'yjs'
import { addProposal } from '../../src/doc/editing/addProposal.ts'
import { writeKeys } from '../../src/doc/editing/writeKeys.ts'
import { openMapDoc } from '../../src/doc/mapDoc.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import type { TypingContext } from '../../src/typing/proposal.ts'
import { readLines } from '../../src/typing/readLines.ts'
import { MIDDLE, placeParties } from '../../src/opening/placingHistory.ts'
import { median } from './median.ts'

/** Milliseconds in Node; on the screen drawing comes on top. */
export type PasteTimes = { readonly read: number; readonly write: number; readonly place: number }

const LINES = 1000
const MEMBERS = 10
const ROUNDS = 5

const KINDS = ['Stichting', 'Zorggroep', 'Gemeente', 'Wijkteam', 'Huisartsen', 'Buurtzorg']
const SYLLABLES = ['la', 'mer', 'ton', 'vi', 'bos', 'kra', 'nel', 'du', 'sta', 'wou', 'ri', 'pel']

/** 1,000 pasted lines about 1,000 organisations in 100 coalitions: read, written and placed. Medians of `ROUNDS`. */
export function measurePaste(): PasteTimes {
  const text = Array.from({ length: LINES }, (_, index) => pastedLine(index)).join('\n')
  const rounds = Array.from({ length: ROUNDS }, () => pasteOnce(text))
  return { read: median(rounds.map(({ read }) => read)), write: median(rounds.map(({ write }) => write)), place: median(rounds.map(({ place }) => place)) }
}

function pastedLine(index: number): string {
  const role = index % MEMBERS === 0 ? 'trekker' : 'lid'
  return `${KINDS[index % KINDS.length]} ${word(index)} ${word(index * 7 + 3)} ${role} Netwerk ${word(Math.floor(index / MEMBERS) + 500)}`
}

function word(seed: number): string {
  const lower = [0, 1, 2].map((digit) => SYLLABLES[Math.floor(seed / SYLLABLES.length ** digit) % SYLLABLES.length]).join('')
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

function pasteOnce(text: string): PasteTimes {
  const mapDoc = openMapDoc(new Y.Doc())
  const network = readNetwork(mapDoc)
  const context: TypingContext = { network, vocabulary: network.vocabulary, language: 'nl', selection: [], defaults: null, today: '2026-11-23' }
  let made = 0
  const start = performance.now()
  const { proposal } = readLines(text, context)
  const wasRead = performance.now()
  let written = wasRead
  writeKeys(mapDoc, (writer) => {
    addProposal(writer, proposal, { network, makeId: (prefix) => `${prefix}-${made++}`, enteredBy: '', now: '2026-11-23T12:00:00Z' })
    written = performance.now()
    placeParties(writer, MIDDLE, '2026-11-23')
  })
  return { read: wasRead - start, write: written - wasRead, place: performance.now() - written }
}
