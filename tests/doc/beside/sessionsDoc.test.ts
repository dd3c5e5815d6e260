import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { changeInSessions, createInSessions, readSessions, removeFromSessions } from '../../../src/doc/beside/sessionsDoc.ts'
import type { ActionId, AgreementId, QuestionId, SessionId } from '../../../src/model/sessions.ts'
import type { OrganisationId } from '../../../src/model/ids.ts'
import { shapeOf } from '../../../src/protocol/documentShapes.ts'

const SESSION = 'ses-0001' as SessionId
const AGREEMENT = 'agr-0001' as AgreementId
const ACTION = 'act-0001' as ActionId
const QUESTION = 'que-0001' as QuestionId
const [ONE, TWO, THREE] = ['org-0001', 'org-0002', 'org-0003'] as OrganisationId[] as [OrganisationId, OrganisationId, OrganisationId]

function makeSession(): Y.Doc {
  const ydoc = new Y.Doc()
  createInSessions(ydoc, 'sessions', SESSION, { question: 'Wie mist er aan tafel?', date: { date: '2026-03-12', words: '12 maart' }, rounds: ['Wie', 'Wat'], present: [ONE, TWO] })
  createInSessions(ydoc, 'agreements', AGREEMENT, { session: SESSION, what: 'Samen optrekken', parties: [ONE], about: ONE })
  createInSessions(ydoc, 'actions', ACTION, { session: SESSION, what: 'Bel de gemeente', party: TWO, by: { date: '2026-04', words: 'april' } })
  createInSessions(ydoc, 'questions', QUESTION, { session: SESSION, what: 'Wie betaalt?' })
  return ydoc
}

/** What a colleague gets who makes this of the document at the same time. */
function beside(ydoc: Y.Doc, edit: (copy: Y.Doc) => void): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc))
  edit(copy)
  return copy
}

it('reads a session and what came out of it as they were written', () => {
  const { sessions, agreements, actions, questions } = readSessions(makeSession())
  expect(sessions.get(SESSION)).toEqual({ id: SESSION, date: { date: '2026-03-12', words: '12 maart' }, question: 'Wie mist er aan tafel?', rounds: ['Wie', 'Wat'], present: [ONE, TWO], checkpointAtBegin: null, checkpointAtEnd: null })
  expect(agreements.get(AGREEMENT)).toEqual({ id: AGREEMENT, session: SESSION, what: 'Samen optrekken', about: ONE, parties: [ONE] })
  expect(actions.get(ACTION)).toEqual({ id: ACTION, session: SESSION, what: 'Bel de gemeente', about: null, party: TWO, by: { date: '2026-04', words: 'april' }, isDone: false })
  expect(questions.get(QUESTION)).toEqual({ id: QUESTION, session: SESSION, what: 'Wie betaalt?', about: null })
})

it('keeps what two people change at once in different fields, and whom each adds to those present', () => {
  const ydoc = makeSession()
  const other = beside(ydoc, (copy) => {
    changeInSessions(copy, 'sessions', SESSION, { present: [ONE, TWO, THREE] })
    changeInSessions(copy, 'actions', ACTION, { isDone: true })
  })
  changeInSessions(ydoc, 'sessions', SESSION, { question: 'Wie nog?', present: [TWO] })
  changeInSessions(ydoc, 'actions', ACTION, { what: 'Bel de wethouder' })
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other))
  const { sessions, actions } = readSessions(ydoc)
  expect([sessions.get(SESSION)?.question, sessions.get(SESSION)?.present]).toEqual(['Wie nog?', [TWO, THREE]])
  expect([actions.get(ACTION)?.what, actions.get(ACTION)?.isDone]).toEqual(['Bel de wethouder', true])
})

it('hides a session that is removed with what came out of it, and brings all of it back', () => {
  const ydoc = makeSession()
  removeFromSessions(ydoc, 'sessions', SESSION)
  expect(Object.values(readSessions(ydoc)).map(({ size }) => size)).toEqual([0, 0, 0, 0])
  createInSessions(ydoc, 'sessions', SESSION, { question: 'Iets anders' })
  expect(Object.values(readSessions(ydoc)).map(({ size }) => size)).toEqual([1, 1, 1, 1])
  expect(readSessions(ydoc).sessions.get(SESSION)?.question).toBe('Wie mist er aan tafel?')
})

it('leaves out what is no record, and reads what is no value as none', () => {
  const ydoc = new Y.Doc()
  ydoc.getMap('sessions').set('ses-0001', { question: 7, rounds: ['Wie', 8], present: { 'org-0001': true, 'coa-0001': true } })
  ydoc.getMap('actions').set('act-0001', { what: 'Zonder sessie' })
  ydoc.getMap('questions').set('que-0001/what', 'Zonder geboorte')
  const { sessions, actions, questions } = readSessions(ydoc)
  expect(sessions.get(SESSION)).toMatchObject({ question: '', rounds: ['Wie'], present: [ONE] })
  expect([actions.size, questions.size]).toEqual([0, 0])
})

it('writes nothing that the relay would refuse', () => {
  const ydoc = makeSession()
  changeInSessions(ydoc, 'sessions', SESSION, { checkpointAtEnd: 'Na de sessie', present: [THREE] })
  removeFromSessions(ydoc, 'questions', QUESTION)
  const shape = shapeOf('sessions')
  for (const root of shape.roots) for (const [key, value] of ydoc.getMap(root)) expect([key, shape.isKeyOf(root, key) && shape.isValueOf(root, key, value)]).toEqual([key, true])
})
