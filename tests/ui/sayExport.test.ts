import { expect, it } from 'vitest'
import { NO_LENS } from '../../src/model/lens/lens.ts'
import { fileTitle } from '../../src/ui/exporting/exportFormat.ts'
import { exampleNetwork, idByName } from '../support/exampleNetwork.ts'
import { exportInputOf } from '../support/exportInputOf.ts'

const haaglanden = exampleNetwork('haaglanden')

it('says of a lens which day it is, how much is left and by what', () => {
  const { words, network } = exportInputOf(haaglanden, { lens: { ...NO_LENS, date: '2018-12-31', domains: ['verzekeraar'] } })
  expect([words.stateDate, words.shown, words.filters]).toEqual(['Stand per 31 december 2018', '2 van 25 organisaties, 1 van 18 samenwerkingen', ['Domein: Verzekeraar']])
  expect([...network.organisations.values()].map(({ name }) => name)).toEqual(['CZ', 'Menzis'])
})

it('takes along nothing that a lens leaves out, also where the screen shows it lighter', () => {
  const { drawing, matrix, network } = exportInputOf(haaglanden, { lens: { ...NO_LENS, domains: ['verzekeraar'], leaving: 'dimmed' } })
  expect([drawing.nodes.length, matrix.rows.filter(({ id }) => network.organisations.has(id as never)).length]).toEqual([2, 2])
})

it('has a legend of what is drawn, without pins, and counts how certain it is', () => {
  const pinned = { ...haaglanden, placements: new Map([...haaglanden.placements].map(([id, place]) => [id, { ...place, pinned: true }])) }
  const { words } = exportInputOf(pinned)
  expect(words.legend.map(({ heading }) => heading)).toEqual(['Domein', 'Tekens'])
  expect(words.legend.flatMap(({ entries }) => entries).some(({ mark }) => mark.kind === 'sign' && mark.sign === 'pinned')).toBe(false)
  expect(words.certainty).toEqual(['86 keer vermeld', '8 keer afgeleid'])
  expect(words.sources.map(({ certainty }) => certainty)).toEqual(['vermeld, afgeleid', 'vermeld, afgeleid'])
})

it('has contact texts only where somebody asked for them, and of those that are shown', () => {
  const cz = idByName<never>(haaglanden, 'CZ')
  expect(exportInputOf(haaglanden).words.contacts).toEqual([])
  const contacts = new Map([[cz, 'vraag naar de inkoper'], ['org-gone' as never, 'weg']])
  expect(exportInputOf(haaglanden, { contacts }).words.contacts).toEqual([{ label: 'CZ', text: 'vraag naar de inkoper' }])
  const merged = { ...haaglanden, wentInto: new Map([...haaglanden.wentInto, ['org-gone' as never, cz as never]]) }
  expect(exportInputOf(merged, { contacts }).words.contacts).toEqual([{ label: 'CZ', text: 'vraag naar de inkoper' }, { label: 'CZ', text: 'weg' }])
})

it('speaks the language of the screen and leaves names alone', () => {
  const { words } = exportInputOf(haaglanden, { language: 'en' })
  expect([words.stateDate, words.shown, words.headings.sources, words.title]).toEqual(['As of 1 January 2019', '25 organisations, 18 coalitions', 'Sources', 'Haaglanden 2014–2019'])
})

it.each([
  ['Wie / wat: "plan" <2>?', 'Wie wat plan 2'],
  ['..\\..\\geheim', 'geheim'],
  ['Zorg ë 🏥', 'Zorg ë 🏥'],
  ['a\u202egpj.exe', 'a gpj.exe'],
  ['  ', ''],
  ['x'.repeat(300), 'x'.repeat(120)],
])('calls the file of %j %j', (title, name) => expect(fileTitle(title)).toBe(name))
