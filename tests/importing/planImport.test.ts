import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyImport } from '../../src/doc/editing/applyImport.ts'
import { changeRecord, mergeRecord, removeRecord } from '../../src/doc/editing/editRecord.ts'
import { fillDoc } from '../../src/doc/editing/fillDoc.ts'
import { readGone } from '../../src/doc/reading/readGone.ts'
import { countPlan } from '../../src/importing/countPlan.ts'
import { NO_DECISIONS, type FileFacts, type ImportDecisions, type ImportPlan, type PlannedRecord } from '../../src/importing/importPlan.ts'
import { planImport } from '../../src/importing/planImport.ts'
import type { ImportedNetwork } from '../../src/model/importedNetwork.ts'
import type { MembershipId, OrganisationId, PartyId } from '../../src/model/ids.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import { partialDate } from '../../src/model/partialDate.ts'
import { withOwnTerms, type OwnTerm } from '../../src/model/vocabulary.ts'
import { exampleNetwork } from '../support/exampleNetwork.ts'
import { countedIds, FILE, foreignFile, ourFile } from '../support/importedFile.ts'
import { createMapPeers, type MapPeer } from '../support/mapPeer.ts'
import { readSample } from '../support/readRawNetwork.ts'
import { aCoalition, aMembership, anOrganisation, aNetwork, aTie } from '../support/smallNetwork.ts'

const makeId = countedIds()
const plan = (network: Network, imported: ImportedNetwork, decisions: Partial<ImportDecisions> = {}, file: FileFacts = FILE): ImportPlan => planImport(network, imported, { ...NO_DECISIONS, ...decisions }, file, makeId)
const planOn = (peer: MapPeer, imported: ImportedNetwork, decisions: Partial<ImportDecisions> = {}): ImportPlan => planImport(peer.network(), imported, { ...NO_DECISIONS, ...decisions }, FILE, makeId, readGone(peer.mapDoc, peer.network()))
const recordsOf = ({ records }: ImportPlan, table: PlannedRecord['table']): readonly PlannedRecord[] => records.filter((record) => record.table === table)

function mapWith(network: Network = EMPTY_NETWORK): MapPeer {
  const [peer] = createMapPeers(1) as [MapPeer]
  peer.history.edit((writer) => fillDoc(writer, network))
  return peer
}

function bring(peer: MapPeer, imported: ImportedNetwork, decisions: Partial<ImportDecisions> = {}, file: FileFacts = FILE): ImportPlan {
  const made = plan(peer.network(), imported, decisions, file)
  peer.history.edit((writer) => applyImport(writer, made))
  return made
}

/** What happens to the one organisation of a file, beside the one of a map. */
function meeting(onMap: Parameters<typeof anOrganisation>[2] & { readonly name: string }, inFile: Parameters<typeof anOrganisation>[2] & { readonly name: string }) {
  const network = aNetwork({ organisations: [anOrganisation('org-aaaa', onMap.name, onMap)] })
  const file = foreignFile(aNetwork({ organisations: [anOrganisation('org-ffff', inFile.name, inFile)] }))
  const record = recordsOf(plan(network, file), 'organisations')[0]
  return record?.becomes === 'new' ? (record.asked.length > 0 ? 'asked' : 'new') : record?.id === 'org-aaaa' ? 'known' : record?.becomes
}

describe('whom a file means', () => {
  it.each([
    ['the same name', { name: 'Altrecht' }, { name: 'Altrecht' }, 'known'],
    ['the same name in another spelling', { name: 'Lijn 1' }, { name: 'Lijn1' }, 'known'],
    ['an alias', { name: 'Transmurale Zorg', aliases: ['TZ Den Haag'] }, { name: 'tz den haag' }, 'known'],
    ['a legal form more', { name: 'Careyn' }, { name: 'Stichting Careyn' }, 'known'],
    ['one name in two places', { name: 'GGD', places: ['Haaglanden'] }, { name: 'GGD', places: ['Flevoland'] }, 'asked'],
    ['two names that share a word', { name: 'GGD Haaglanden' }, { name: 'GGD Flevoland' }, 'new'],
    ['names that look alike', { name: 'Zilveren Kruis' }, { name: 'Zilveren Kruis Achmea' }, 'asked'],
    ['an abbreviation', { name: 'HKH' }, { name: 'Huisartsen Kring Haaglanden' }, 'asked'],
    ['one name, two kinds, no place', { name: 'Welzijn', kind: 'gemeente' }, { name: 'Welzijn', kind: 'welzijnsorganisatie' }, 'asked'],
    ['one name, two kinds, one place', { name: 'Elzha', kind: 'zorggroep', places: ['Haaglanden'] }, { name: 'Elzha', kind: 'ondersteuningsorganisatie', places: ['Haaglanden'] }, 'known'],
    ['a placeholder and an organisation', { name: 'Onderwijs', placeholder: true }, { name: 'Onderwijs' }, 'asked'],
    ['another name', { name: 'Careyn' }, { name: 'Buurtzorg' }, 'new'],
  ])('%s', (_, onMap, inFile, becomes) => {
    expect(meeting(onMap, inFile)).toBe(becomes)
  })

  it('asks about a coalition of the same name, and makes it one when somebody says so', () => {
    const network = aNetwork({ coalitions: [aCoalition('coa-aaaa', 'Randwijck')] })
    const file = foreignFile(aNetwork({ organisations: [anOrganisation('org-ffff', 'Randwijck', { kind: 'ggd', note: 'nieuw' })] }))
    expect(recordsOf(plan(network, file), 'organisations')).toMatchObject([{ becomes: 'new', asked: ['coa-aaaa'] }])
    const decided = plan(network, file, { sameAs: new Map([['org-xffff', 'coa-aaaa' as PartyId]]) })
    expect(decided.writes.find(({ write }) => write === 'change')).toMatchObject({ table: 'coalitions', id: 'coa-aaaa', fields: { note: 'nieuw' } })
  })

  it('asks about an organisation that a file has as a coalition by now, and makes them one coalition', () => {
    const peer = mapWith()
    const [before, now] = [aNetwork({ organisations: [anOrganisation('org-aaaa', 'Mentaal Gezond'), anOrganisation('org-bbbb', 'Altrecht')], ties: [aTie('org-aaaa', 'org-bbbb', 'werkt samen met')] }), aNetwork({ coalitions: [aCoalition('coa-aaaa', 'Mentaal Gezond')], organisations: [anOrganisation('org-bbbb', 'Altrecht')], memberships: [aMembership('org-bbbb', 'coa-aaaa', 'trekker')] })].map((network) => foreignFile(network)) as [ImportedNetwork, ImportedNetwork]
    bring(peer, before)
    const [organisation] = [...peer.network().organisations.values()].filter(({ name }) => name === 'Mentaal Gezond')
    const record = recordsOf(plan(peer.network(), now), 'coalitions')[0]
    expect(record).toMatchObject({ becomes: 'new', asked: [organisation?.id] })
    bring(peer, now, { sameAs: new Map([[record?.fileId ?? '', organisation?.id ?? null]]) })
    const { organisations, coalitions, memberships, ties } = peer.network()
    expect([[...organisations.values()].map(({ name }) => name), [...coalitions.values()].map(({ name }) => name), memberships.size, ties.size]).toEqual([['Altrecht'], ['Mentaal Gezond'], 1, 1])
    expect(plan(peer.network(), now).writes).toEqual([])
  })

  it('keeps the name of the map and adds that of the file where somebody says that they are one', () => {
    const peer = mapWith(aNetwork({ organisations: [anOrganisation('org-aaaa', 'Zilveren Kruis')] }))
    const file = foreignFile(aNetwork({ organisations: [anOrganisation('org-ffff', 'Achmea')] }))
    bring(peer, file, { sameAs: new Map([['org-xffff', 'org-aaaa' as PartyId]]) })
    expect([...peer.network().organisations.values()]).toMatchObject([{ name: 'Zilveren Kruis', aliases: ['Achmea'] }])
    expect(plan(peer.network(), file).writes).toEqual([])
  })

  it('makes another one where somebody says that it is another', () => {
    const peer = mapWith(aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht')] }))
    const made = bring(peer, foreignFile(aNetwork({ organisations: [anOrganisation('org-ffff', 'Altrecht')] })), { sameAs: new Map([['org-xffff', null]]) })
    expect(recordsOf(made, 'organisations')).toMatchObject([{ becomes: 'new', asked: [] }])
    expect(peer.network().organisations.size).toBe(2)
  })

  it('takes nothing on the map for two of the file', () => {
    const network = aNetwork({ organisations: [anOrganisation('org-aaaa', 'GGD', { places: ['Haaglanden'] })] })
    const file = foreignFile(aNetwork({ organisations: [anOrganisation('org-ffff', 'GGD'), anOrganisation('org-gggg', 'GGD', { places: ['Haaglanden'] })] }))
    expect(recordsOf(plan(network, file), 'organisations').map(({ fileId, becomes, id }) => [fileId, becomes, id === 'org-aaaa'])).toEqual([['org-xffff', 'new', false], ['org-xgggg', 'same', true]])
  })
})

describe('a file of others that comes in again, edited', () => {
  const first = aNetwork({ organisations: [anOrganisation('org-ffff', 'Altrecht', { note: 'oud' }), anOrganisation('org-gggg', 'Careyn')] })
  const ownNames = new Map([['org-ffff', 'elem-1'], ['org-gggg', 'elem-2']])
  const renamed = aNetwork({ organisations: [anOrganisation('org-1111', 'Altrecht GGZ', { note: 'nieuw' }), anOrganisation('org-2222', 'Careyn')] })
  const itsNames = new Map([['org-1111', 'elem-1'], ['org-2222', 'elem-2']])

  it('changes what it brought before, known by the id in the file', () => {
    const peer = mapWith()
    bring(peer, foreignFile(first, ownNames))
    bring(peer, foreignFile(renamed, itsNames))
    expect([...peer.network().organisations.values()].map(({ name, note }) => [name, note])).toEqual([['Altrecht GGZ', 'nieuw'], ['Careyn', '']])
  })

  it('knows it by its name too, where the map renamed it since and the file has no ids', () => {
    const peer = mapWith()
    bring(peer, foreignFile(first))
    const [altrecht] = [...peer.network().organisations.values()].filter(({ name }) => name === 'Altrecht')
    peer.history.edit((writer) => changeRecord(writer, 'organisations', altrecht?.id ?? '', { name: 'Altrecht GGZ' }))
    const edited = aNetwork({ organisations: [anOrganisation('org-ffff', 'Altrecht', { note: 'nieuw' }), anOrganisation('org-gggg', 'Careyn')] })
    const made = plan(peer.network(), foreignFile(edited))
    expect(recordsOf(made, 'organisations')).toMatchObject([{ becomes: 'changed', id: altrecht?.id }, { becomes: 'same' }])
  })

  it('does not trust an id that another title gave to somebody else', () => {
    const peer = mapWith()
    bring(peer, foreignFile(first, ownNames))
    const other = aNetwork({ organisations: [anOrganisation('org-1111', 'Zorgbelang')] })
    expect(recordsOf(plan(peer.network(), foreignFile(other, itsNames), {}, { ...FILE, title: 'Iets anders' }), 'organisations')).toMatchObject([{ becomes: 'new' }])
  })

  it('does not follow ids that were given anew', () => {
    const peer = mapWith()
    bring(peer, foreignFile(first, ownNames))
    const swapped = foreignFile(first, new Map([['org-ffff', 'elem-2'], ['org-gggg', 'elem-1']]))
    expect(plan(peer.network(), swapped).writes).toEqual([])
  })

  it('keeps the notes of two rows that become one relation, and neither is news the next time', () => {
    const network = aNetwork({ organisations: [anOrganisation('org-aaaa', 'Lijn1'), anOrganisation('org-bbbb', 'Elzha')], ties: [{ ...aTie('org-aaaa', 'org-bbbb', 'werkt samen met'), note: 'heen' }, { ...aTie('org-bbbb', 'org-aaaa', 'werkt samen met'), note: 'terug' }] })
    const file = foreignFile(network, new Map([...network.ties.keys()].map((id, index) => [id, `e${index}`])))
    const peer = mapWith()
    bring(peer, file)
    expect([...peer.network().ties.values()].map(({ note }) => note)).toEqual(['heen\nterug'])
    expect(plan(peer.network(), file).writes).toEqual([])
  })

  it('remembers that the map was to stay', () => {
    const peer = mapWith()
    bring(peer, foreignFile(first, ownNames))
    bring(peer, foreignFile(renamed, itsNames), { sides: new Map([['org-x1111/name', 'map'], ['org-x1111/note', 'map']]) })
    expect([...peer.network().organisations.values()].map(({ name }) => name)).toContain('Altrecht')
    expect(plan(peer.network(), foreignFile(renamed, itsNames)).writes).toEqual([])
  })
})

describe('what a file adds', () => {
  it('fills what is empty, unites sets, and leaves what contradicts until somebody chooses', () => {
    const network = aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht', { note: 'van de kaart', tags: ['ggz'], places: ['Utrecht'] })] })
    const file = foreignFile(aNetwork({ organisations: [anOrganisation('org-ffff', 'Altrecht', { note: 'uit het bestand', link: 'https://altrecht.nl', tags: ['zorg'], places: ['Utrecht'] })] }))
    const made = plan(network, file)
    expect(recordsOf(made, 'organisations')).toMatchObject([{ becomes: 'changed', differences: [{ field: 'note', onMap: 'van de kaart', inFile: 'uit het bestand', chosen: 'map', canEnd: false }] }])
    expect(made.writes.find(({ write }) => write === 'change')).toMatchObject({ fields: { link: 'https://altrecht.nl', tags: ['zorg'] } })
    const chosen = plan(network, file, { sides: new Map([['org-xffff/note', 'file']]) })
    expect(chosen.writes.find(({ write }) => write === 'change')).toMatchObject({ fields: { note: 'uit het bestand' } })
  })

  it('empties nothing, and takes nothing away because a row is absent', () => {
    const network = aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht', { note: 'blijft', tags: ['ggz'] }), anOrganisation('org-bbbb', 'Careyn')] })
    expect(plan(network, ourFile(aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht')] }))).writes).toEqual([])
  })

  it('lets an edited file of our own win, since it names the record', () => {
    const network = aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht', { note: 'oud' })] })
    const made = plan(network, ourFile(aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht GGZ', { note: 'nieuw' })] })))
    expect(made.writes.find(({ write }) => write === 'change')).toMatchObject({ fields: { name: 'Altrecht GGZ', note: 'nieuw' } })
  })

  it('lets a guessed kind give way, and never take the place of one that somebody gave', () => {
    const guessed = { kind: 'gemeente', derived: true }
    const given = { kind: 'ggd', derived: false }
    const change = (onMap: object, inFile: object) => plan(aNetwork({ organisations: [anOrganisation('org-aaaa', 'GGD', onMap)] }), foreignFile(aNetwork({ organisations: [anOrganisation('org-ffff', 'GGD', inFile)] }))).writes.find(({ write }) => write === 'change')
    expect(change(guessed, given)).toMatchObject({ fields: { kind: 'ggd', derived: false } })
    expect(change(given, guessed)).toBeUndefined()
  })

  it('gives each fact that came in the file as its source, with its date, once', () => {
    const peer = mapWith()
    bring(peer, foreignFile(aNetwork({ organisations: [anOrganisation('org-ffff', 'Altrecht')], coalitions: [aCoalition('coa-ffff', 'Tafel')], memberships: [aMembership('org-ffff', 'coa-ffff', 'lid')] })))
    expect([...peer.network().sources.values()]).toMatchObject([{ title: FILE.title, date: FILE.date }])
    expect([...peer.network().evidence.values()].map(({ about, certainty, enteredBy }) => [about.slice(0, 3), certainty, enteredBy]).sort()).toEqual([['coa', 'stated', 'Sanne'], ['mem', 'stated', 'Sanne'], ['org', 'stated', 'Sanne']])
  })

  it('leaves out what must not come in, with what hangs on it', () => {
    const file = foreignFile(aNetwork({ organisations: [anOrganisation('org-ffff', 'Altrecht'), anOrganisation('org-gggg', 'Careyn')], coalitions: [aCoalition('coa-ffff', 'Tafel')], memberships: [aMembership('org-ffff', 'coa-ffff', 'lid'), aMembership('org-gggg', 'coa-ffff', 'lid')] }))
    const counts = countPlan(plan(EMPTY_NETWORK, file, { leftOut: new Set(['org-xffff']) }))
    expect(Object.fromEntries(counts)).toEqual({
      organisations: { new: 1, changed: 0, same: 0, asked: 0, restored: 0, removed: 0, leftOut: 1 },
      coalitions: { new: 1, changed: 0, same: 0, asked: 0, restored: 0, removed: 0, leftOut: 0 },
      memberships: { new: 1, changed: 0, same: 0, asked: 0, restored: 0, removed: 0, leftOut: 1 },
    })
  })
})

describe('what was removed from the map since the file came in', () => {
  const network = aNetwork({
    organisations: [anOrganisation('org-aaaa', 'Altrecht'), anOrganisation('org-bbbb', 'Lister')], coalitions: [aCoalition('coa-aaaa', 'Mentaal Gezond')],
    memberships: [aMembership('org-aaaa', 'coa-aaaa', 'trekker'), aMembership('org-bbbb', 'coa-aaaa', 'lid')],
  })
  const file = foreignFile(network)
  const named = (peer: MapPeer, name: string) => [...peer.network().organisations.values()].find((one) => one.name === name)?.id as OrganisationId
  const onMap = (peer: MapPeer): readonly string[] => [...[...peer.network().organisations.values()].map(({ name }) => name), ...[...peer.network().memberships.values()].map(({ role }) => role)].toSorted()
  const withFile = (): MapPeer => {
    const peer = mapWith()
    bring(peer, file)
    return peer
  }
  const told = ({ records }: ImportPlan): readonly string[] => records.flatMap(({ table, becomes }) => (becomes === 'same' ? [] : [`${table} ${becomes}`])).toSorted()

  it('stays away, with what hung on it, and comes back whole when somebody says so', () => {
    const peer = withFile()
    peer.history.edit((writer) => removeRecord(writer, 'organisations', named(peer, 'Altrecht')))
    const again = planOn(peer, file)
    expect(again.writes).toEqual([])
    expect(told(again)).toEqual(['memberships leftOut', 'organisations removed'])
    const back = planOn(peer, file, { broughtBack: new Set([again.records.find(({ becomes }) => becomes === 'removed')?.fileId ?? '']) })
    expect(told(back)).toEqual(['organisations restored'])
    peer.history.edit((writer) => applyImport(writer, back))
    expect(onMap(peer)).toEqual(['Altrecht', 'Lister', 'lid', 'trekker'])
    expect(planOn(peer, file).writes).toEqual([])
  })

  it('a fact by itself too, whatever else the file says of it by now', () => {
    const peer = withFile()
    const [membership] = [...peer.network().memberships.values()].filter(({ role }) => role === 'lid')
    peer.history.edit((writer) => removeRecord(writer, 'memberships', membership?.id ?? ''))
    expect(told(planOn(peer, file))).toEqual(['memberships removed'])
    const edited = foreignFile({ ...network, memberships: new Map([...network.memberships].map(([id, one]) => [id, { ...one, note: 'elke maand' }])) })
    const removed = planOn(peer, edited).records.find(({ becomes }) => becomes === 'removed')
    peer.history.edit((writer) => applyImport(writer, planOn(peer, edited, { broughtBack: new Set([removed?.fileId ?? '']) })))
    expect([...peer.network().memberships.values()].map(({ role, note }) => `${role} ${note}`).toSorted()).toEqual(['lid elke maand', 'trekker elke maand'])
  })

  it('an import that was undone was not removed', () => {
    const peer = withFile()
    peer.history.undo()
    expect(onMap(peer)).toEqual([])
    bring(peer, file)
    expect(told(planOn(peer, file))).toEqual([])
    peer.history.undo()
    expect(told(planOn(peer, file))).toEqual(['coalitions new', 'memberships new', 'memberships new', 'organisations new', 'organisations new'])
  })

  it('another of the same name that is on the map is that one', () => {
    const peer = mapWith(aNetwork({ organisations: [anOrganisation('org-cccc', 'Parnassia')] }))
    bring(peer, file)
    peer.history.edit((writer) => {
      removeRecord(writer, 'organisations', named(peer, 'Altrecht'))
      changeRecord(writer, 'organisations', 'org-cccc', { aliases: ['Altrecht'] })
    })
    expect(told(planOn(peer, file)).filter((one) => one.startsWith('organisations'))).toEqual([])
  })
})

describe('a role that the file says otherwise', () => {
  const since = (from: string | null, to: string | null = null) => ({ ...aMembership('org-aaaa', 'coa-aaaa', 'lid'), period: { from: from ? partialDate(from) : null, to: to ? partialDate(to) : null } })
  const networkOf = (membership: ReturnType<typeof since>) => aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht')], coalitions: [aCoalition('coa-aaaa', 'Tafel')], memberships: [membership] })
  const memberships = (peer: MapPeer) => [...peer.network().memberships.values()].map(({ period }) => [period.from?.date ?? null, period.to?.date ?? null]).sort()
  const side = (chosen: 'map' | 'file' | 'ended') => ({ sides: new Map([[`mem-x${since(null).id.slice(4)}/period`, chosen] as const]) })

  it.each([
    ['map', [['2014', null]]],
    ['file', [['2016', null]]],
    // One that began on another day did not end on the day of the file.
    ['ended', [['2014', null]]],
  ] as const)('another beginning: %s', (chosen, expected) => {
    const peer = mapWith(networkOf(since('2014')))
    const file = foreignFile(networkOf(since('2016')))
    expect(recordsOf(plan(peer.network(), file), 'memberships')).toMatchObject([{ becomes: 'same', differences: [{ field: 'period', chosen: 'map', canEnd: false }] }])
    bring(peer, file, side(chosen))
    expect(memberships(peer)).toEqual(expected)
    expect(plan(peer.network(), file, side(chosen)).writes).toEqual([])
  })

  it('cannot have ended on a date that the file does not have', () => {
    const peer = mapWith()
    bring(peer, foreignFile(networkOf(since(null))))
    const made = plan(peer.network(), foreignFile(networkOf({ ...since(null), role: 'penvoerder' })), {}, { ...FILE, date: null })
    expect(recordsOf(made, 'memberships')).toMatchObject([{ differences: [{ field: 'role', canEnd: false }] }])
  })

  it.each([
    ['an end that the map does not know is filled in', since('2014'), since('2014', '2020'), [['2014', '2020']]],
    ['a file without dates says nothing else', since('2014', '2016'), since(null), [['2014', '2016']]],
    ['two stays with years between them are two', since('2014', '2016'), since('2019'), [['2014', '2016'], ['2019', null]]],
  ])('%s', (_, onMap, inFile, expected) => {
    const peer = mapWith(networkOf(onMap))
    bring(peer, foreignFile(networkOf(inFile)))
    expect(memberships(peer)).toEqual(expected)
  })

  it.each([
    ['file', ['penvoerder ..']],
    ['map', ['lid ..']],
    ['ended', ['lid ..2026-03-12', 'penvoerder ..']],
  ] as const)('an edited file that gives another role in the place of the one it gave: %s', (chosen, expected) => {
    const peer = mapWith()
    bring(peer, foreignFile(networkOf(since(null))))
    const edited = foreignFile(networkOf({ ...since(null), role: 'penvoerder' }))
    const [record] = recordsOf(plan(peer.network(), edited), 'memberships')
    expect(record).toMatchObject({ becomes: 'changed', differences: [{ field: 'role', onMap: 'lid', inFile: 'penvoerder', chosen: 'file', canEnd: true }] })
    bring(peer, edited, { sides: new Map([[`${record?.fileId ?? ''}/role`, chosen] as const]) })
    expect([...peer.network().memberships.values()].map(({ role, period }) => `${role} ..${period.to?.date ?? ''}`).toSorted()).toEqual(expected)
    expect(plan(peer.network(), edited).writes).toEqual([])
  })

  it('another role beside the one that the file still gives is another', () => {
    const peer = mapWith()
    bring(peer, foreignFile(networkOf(since(null))))
    const two = networkOf(since(null))
    bring(peer, foreignFile({ ...two, memberships: new Map([...two.memberships, ['mem-two' as MembershipId, { ...since(null), id: 'mem-two' as MembershipId, role: 'penvoerder' }]]) }))
    expect([...peer.network().memberships.values()].map(({ role }) => role).toSorted()).toEqual(['lid', 'penvoerder'])
  })

  it('has not ended where only the note is another', () => {
    const [onMap, inFile] = ['maandelijks', 'wekelijks'].map((note) => networkOf({ ...since('2014'), note })) as [Network, Network]
    expect(recordsOf(plan(onMap, foreignFile(inFile)), 'memberships')).toMatchObject([{ differences: [{ field: 'note', canEnd: false }] }])
  })

  it('is not given a second time where the map changed the role since', () => {
    const peer = mapWith()
    const file = foreignFile(networkOf(since('2014')))
    bring(peer, file)
    peer.history.edit((writer) => changeRecord(writer, 'memberships', [...peer.network().memberships.keys()][0] as MembershipId, { role: 'trekker' }))
    expect(plan(peer.network(), file).writes).toEqual([])
  })
})

describe('two of the map that became one since', () => {
  it('have one role there, also where the file gives another', () => {
    const peer = mapWith(aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht'), anOrganisation('org-bbbb', 'Altrecht GGZ')], coalitions: [aCoalition('coa-aaaa', 'Mentaal Gezond')], memberships: [aMembership('org-aaaa', 'coa-aaaa', 'lid'), aMembership('org-bbbb', 'coa-aaaa', 'lid')] }))
    peer.history.edit((writer) => mergeRecord(writer, 'organisations', 'org-bbbb', 'org-aaaa'))
    const membership = { ...aMembership('org-aaaa', 'coa-aaaa', 'lid'), role: 'trekker' }
    const ours = ourFile(aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht')], coalitions: [aCoalition('coa-aaaa', 'Mentaal Gezond')], memberships: [membership] }))
    bring(peer, ours)
    expect([...peer.network().memberships.values()].map(({ role }) => role)).toEqual(['trekker'])
  })
})

describe('each fact in its one form', () => {
  const parties = { organisations: [anOrganisation('org-aaaa', 'HKH'), anOrganisation('org-bbbb', 'Elzha'), anOrganisation('org-cccc', 'HADOKS')], coalitions: [aCoalition('coa-aaaa', 'Tafel')] }
  const relation = (from: string, to: string, kind: string, date: string | null = null) => ({ ...aTie(from, to, kind), period: { from: date ? partialDate(date) : null, to: null } })

  it('rows of a merger are one succession, whichever comes first', () => {
    const peer = mapWith()
    const rows = [relation('org-aaaa', 'org-cccc', 'fuseerde tot', '2019-01-01'), relation('org-bbbb', 'org-cccc', 'fuseerde tot', '2019-01-01')]
    bring(peer, foreignFile(aNetwork({ ...parties, ties: rows })))
    expect([...peer.network().successions.values()]).toMatchObject([{ from: [expect.any(String), expect.any(String)], date: { date: '2019-01-01' } }])
    expect(plan(peer.network(), foreignFile(aNetwork({ ...parties, ties: rows.toReversed() }))).writes).toEqual([])
  })

  it('who funds a coalition has a role there, and what falls under another is part of it', () => {
    const peer = mapWith()
    bring(peer, foreignFile(aNetwork({ ...parties, ties: [relation('org-aaaa', 'coa-aaaa', 'financiert'), relation('org-bbbb', 'org-cccc', 'valt onder')] })))
    expect([...peer.network().memberships.values()].map(({ role }) => role)).toEqual(['financier'])
    expect(peer.network().ties.size).toBe(0)
    const elzha = [...peer.network().organisations.values()].find(({ name }) => name === 'Elzha')
    expect(peer.network().organisations.get(elzha?.partOf as OrganisationId)?.name).toBe('HADOKS')
  })

  it('a relation without a direction is the same from both sides', () => {
    const peer = mapWith()
    bring(peer, foreignFile(aNetwork({ ...parties, ties: [relation('org-aaaa', 'org-bbbb', 'werkt samen met')] })))
    expect(plan(peer.network(), foreignFile(aNetwork({ ...parties, ties: [relation('org-bbbb', 'org-aaaa', 'werkt samen met')] }))).records.filter(({ becomes }) => becomes === 'new')).toEqual([])
  })
})

describe('words and places of another map', () => {
  const term = (code: string, nl: string): OwnTerm => ({ id: '', list: 'roles', code, nl, en: nl, seat: 'around', directed: false, hue: null })
  const withRole = (role: string, terms: readonly OwnTerm[]): Network => ({
    ...aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht')], coalitions: [aCoalition('coa-aaaa', 'Tafel')], memberships: [aMembership('org-aaaa', 'coa-aaaa', role)] }),
    vocabulary: withOwnTerms(terms),
  })

  it('a word of its own comes along, and is the same word where the label agrees', () => {
    const peer = mapWith()
    bring(peer, ourFile(withRole('kwartiermaker', [term('kwartiermaker', 'Kwartiermaker')])))
    expect(peer.network().vocabulary.roles.get('kwartiermaker')).toMatchObject({ nl: 'Kwartiermaker', seat: 'around' })
    bring(peer, foreignFile(withRole('km', [term('km', 'kwartiermaker')])))
    expect([...peer.network().memberships.values()].map(({ role }) => role)).toEqual(['kwartiermaker'])
  })

  it('is only what the field does not have, also of a network that came from a worker', () => {
    const copied = structuredClone(withRole('lid', []))
    expect(recordsOf(plan(EMPTY_NETWORK, ourFile(copied)), 'vocabulary')).toEqual([])
  })

  it('a place is one by name, kind and where it lies', () => {
    const place = (id: string, name: string, kind: string | null, within: string | null = null) => [id, { id, name, kind, within }] as const
    const onMap = { ...aNetwork({}), places: new Map([place('plc-aaaa', 'Utrecht', 'gemeente'), place('plc-bbbb', 'Centrum', 'wijk', 'plc-aaaa'), place('plc-cccc', 'Almere', null)]) } as unknown as Network
    const inFile = { ...aNetwork({}), places: new Map([place('plc-1111', 'Centrum', 'wijk', 'plc-3333'), place('plc-2222', 'utrecht', 'provincie'), place('plc-3333', 'Almere', 'gemeente'), place('plc-4444', 'Utrecht', 'gemeente')]) } as unknown as Network
    const made = plan(onMap, foreignFile(inFile))
    expect(Object.fromEntries(recordsOf(made, 'places').map(({ fileId, becomes }) => [fileId, becomes]))).toEqual({ 'plc-x1111': 'new', 'plc-x2222': 'new', 'plc-x3333': 'changed', 'plc-x4444': 'same' })
  })

  it('what nothing new needs does not come in again when the map renamed it', () => {
    const peer = mapWith()
    const file = foreignFile({ ...aNetwork({ coalitions: [aCoalition('coa-aaaa', 'Tafel', { themes: ['thm-aaaa'] as never })] }), themes: new Map([['thm-aaaa', { id: 'thm-aaaa', name: 'Preventie', aliases: [], wider: null }]]) } as unknown as Network)
    bring(peer, file)
    peer.history.edit((writer) => changeRecord(writer, 'themes', [...peer.network().themes.keys()][0] ?? '', { name: 'Leefstijl' }))
    expect(plan(peer.network(), file).writes).toEqual([])
  })
})

describe('where newcomers stand', () => {
  const standing = (parties: Readonly<Record<string, readonly [number, number]>>): Network => ({
    ...aNetwork({ organisations: Object.keys(parties).map((name) => anOrganisation(`org-${name.toLowerCase()}`, name)) }),
    placements: new Map(Object.entries(parties).map(([name, [x, y]]) => [`org-${name.toLowerCase()}` as PartyId, { x, y, pinned: false }])),
  })

  it('as a block beside the map, in their own arrangement', () => {
    const peer = mapWith(standing({ Altrecht: [0, 0], Careyn: [400, 200] }))
    bring(peer, ourFile(standing({ Buurtzorg: [0, 0], Xtra: [100, 50] })))
    const [one, other] = ['org-buurtzorg', 'org-xtra'].map((id) => peer.network().placements.get(id as PartyId))
    expect([Number(other?.x) - Number(one?.x), Number(other?.y) - Number(one?.y)]).toEqual([100, 50])
    expect(one?.x).toBeGreaterThanOrEqual(700)
  })

  it('among those of their own map, where that is free; who is known stays', () => {
    const peer = mapWith(standing({ Altrecht: [1000, 0], Careyn: [1400, 200] }))
    bring(peer, ourFile(standing({ Altrecht: [0, 0], Careyn: [400, 200], Xtra: [200, 400] })))
    expect(Object.fromEntries(peer.network().placements)).toMatchObject({ 'org-altrecht': { x: 1000, y: 0 }, 'org-careyn': { x: 1400, y: 200 }, 'org-xtra': { x: 1200, y: 400 } })
  })

  it('nowhere yet, where the file has no places', () => {
    expect(plan(standing({ Altrecht: [0, 0] }), ourFile(aNetwork({ organisations: [anOrganisation('org-xtra', 'Xtra')] }))).writes.some(({ write }) => write === 'place')).toBe(false)
  })
})

describe('the map itself', () => {
  const titled = (title: string, region: string): Network => ({ ...aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht')] }), record: { ...EMPTY_NETWORK.record, title, region, keeper: 'org-aaaa' as OrganisationId } })

  it('takes from a file only what nobody filled in, and only while it holds nobody', () => {
    const peer = mapWith({ ...EMPTY_NETWORK, record: { ...EMPTY_NETWORK.record, title: 'Onze kaart' } })
    bring(peer, ourFile(titled('Hun kaart', 'Haaglanden')))
    expect(peer.network().record).toMatchObject({ title: 'Onze kaart', region: 'Haaglanden', keeper: 'org-aaaa' })
    bring(peer, ourFile({ ...titled('', 'Utrecht') }))
    expect(peer.network().record.region).toBe('Haaglanden')
  })
})

describe('the networks of Haaglanden, Den Haag and Almere', () => {
  const raw = (name: string) => JSON.parse(readFileSync(new URL(`../fixtures/networks/${name}.json`, import.meta.url), 'utf8')) as unknown
  const fileOf = (sample: 'haaglanden' | 'utrechtalmere', name: string) => foreignFile(readSample(sample, [raw(name)]))
  const files = [['2014', fileOf('haaglanden', 'haaglanden-dzoidb-2014')], ['2018', fileOf('haaglanden', 'den-haag-lijn1-2018')], ['IZA', fileOf('utrechtalmere', 'utrecht-almere-iza')]] as const

  it.each([['in one order', files], ['in the other', files.toReversed()]])('come one after the other as one map: %s', (_, order) => {
    const peer = mapWith()
    for (const [title, file] of order) bring(peer, file, {}, { ...FILE, title })
    const network = peer.network()
    const called = (pattern: RegExp) => [...network.organisations.values()].filter(({ name, aliases }) => [name, ...aliases].some((each) => pattern.test(each)))
    expect(called(/^lijn ?1$/i)).toHaveLength(1)
    expect(called(/^elzha$/i)).toMatchObject([{ period: { to: { date: '2018-12-31' } } }])
    expect(called(/^GGD/)).toHaveLength(2)
    const hadoks = called(/^HADOKS$/)[0]?.id
    expect([...network.successions.values()].map(({ from, to, date }) => [from.length, to, date?.date])).toEqual([[4, [hadoks], '2019-01-01']])
    for (const [title, file] of order) expect(plan(network, file, {}, { ...FILE, title }).writes).toEqual([])
  })

  it('are what the example of the start screen is made of', () => {
    const peer = mapWith()
    for (const [title, file] of files.slice(0, 2)) bring(peer, file, {}, { ...FILE, title })
    const example = exampleNetwork('haaglanden')
    expect([peer.network().organisations.size, peer.network().coalitions.size, peer.network().memberships.size]).toEqual([example.organisations.size, example.coalitions.size, example.memberships.size])
  })
})
