import { addMembership, addSuccession, addTie } from '../../src/doc/editing/editFacts.ts'
import { placeParties } from '../../src/doc/editing/editPlacements.ts'
import { changeRecord, createRecord, mergeRecord, removeRecord, restoreRecord } from '../../src/doc/editing/editRecord.ts'
import { addView, orderViews } from '../../src/doc/editing/editViews.ts'
import type { KeyWriter } from '../../src/doc/editing/writeKeys.ts'
import type { CoalitionId, OrganisationId, PartyId, ViewId } from '../../src/model/ids.ts'
import { partialDate } from '../../src/model/partialDate.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { pick, type Random } from './seededRandom.ts'

const ORGANISATIONS = ['org-aaaa', 'org-bbbb', 'org-cccc', 'org-dddd'] as OrganisationId[]
const COALITIONS = ['coa-aaaa', 'coa-bbbb', 'coa-cccc'] as CoalitionId[]
const VIEWS = ['vie-aaaa', 'vie-bbbb'] as ViewId[]
const PARTIES: readonly PartyId[] = [...ORGANISATIONS, ...COALITIONS]

/** One edit of a handful of things, so that people often touch the same one. */
export type EditMaker = (random: Random, writer: KeyWriter) => void

export const RANDOM_EDITS: readonly EditMaker[] = [
  (random, writer) => createRecord(writer, 'organisations', pick(random, ORGANISATIONS), { name: `O${random()}`, tags: ['born'] }),
  (random, writer) => createRecord(writer, 'coalitions', pick(random, COALITIONS), { name: `C${random()}` }),
  (random, writer) => changeRecord(writer, 'organisations', pick(random, ORGANISATIONS), { note: `N${random()}`, tags: [`t${Math.floor(random() * 3)}`] }),
  (random, writer) => changeRecord(writer, 'organisations', pick(random, ORGANISATIONS), { name: `R${random()}`, partOf: pick(random, ORGANISATIONS) }),
  (random, writer) => changeRecord(writer, 'coalitions', pick(random, COALITIONS), { partOf: pick(random, COALITIONS), period: { from: partialDate('2014'), to: null } }),
  (random, writer) => void addMembership(writer, { party: pick(random, PARTIES), coalition: pick(random, COALITIONS), role: pick(random, ['lid', 'trekker']) }),
  (random, writer) => void addTie(writer, { from: pick(random, PARTIES), to: pick(random, PARTIES), kind: pick(random, ['werkt samen met', 'financiert']) }, BUILT_IN_VOCABULARY),
  (random, writer) => void addSuccession(writer, { from: [pick(random, PARTIES)], to: [pick(random, PARTIES)], date: partialDate('2019-01-01'), note: '' }),
  (random, writer) => removeRecord(writer, 'organisations', pick(random, ORGANISATIONS)),
  (random, writer) => restoreRecord(writer, 'organisations', pick(random, ORGANISATIONS)),
  (random, writer) => mergeRecord(writer, 'organisations', pick(random, ORGANISATIONS), pick(random, [...PARTIES, null])),
  (random, writer) => placeParties(writer, [[pick(random, PARTIES), { x: random() * 100, y: random() * 100 }]]),
  (random, writer) => addView(writer, { id: pick(random, VIEWS), name: `V${random()}`, caption: '', query: 'stand=2018' }, 0),
  (random, writer) => orderViews(writer, random() < 0.5 ? VIEWS : VIEWS.toReversed()),
]
