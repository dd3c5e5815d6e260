import { expect, it } from 'vitest'
import { shapeOf } from '../../src/protocol/documentShapes.ts'
import { MAX_CONTACT_CHARACTERS, MAX_NOTE_CHARACTERS } from '../../src/protocol/limits.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/protocol/roomName.ts'

const takes = (document: DocumentKind, root: string, key: string, value: unknown): boolean => {
  const shape = shapeOf(document)
  return shape.roots.includes(root) && shape.isKeyOf(root, key) && shape.isValueOf(root, key, value)
}

it.each([
  ['map', 'organisations', 'org-0a1b', { name: 'Altrecht' }],
  ['contacts', 'contacts', 'org-0a1b/text', 'Vraag naar het secretariaat'],
  ['contacts', 'contacts', 'mem-0a1b/text', ''],
  ['inbox', 'notes', 'not-0a1b/outcome', 'handled'],
  ['inbox', 'notes', 'not-0a1b/answer', 'Dank, aangepast.'],
  ['inbox', 'notes', 'not-0a1b/decidedBy', 'Ans'],
  ['sessions', 'sessions', 'ses-0a1b', { question: 'Wie mist er?', rounds: ['Wie', 'Wat'] }],
  ['sessions', 'actions', 'act-0a1b/isDone', true],
] as const)('%s takes %s %s', (document, root, key, value) => expect(takes(document, root, key, value)).toBe(true))

it.each([
  ['map', 'contacts', 'org-0a1b/text', 'x'],
  ['contacts', 'organisations', 'org-0a1b', { name: 'x' }],
  ['contacts', 'contacts', 'org-0a1b', 'x'],
  ['contacts', 'contacts', 'tie-0a1b/text', 'x'],
  ['contacts', 'contacts', 'org-0a1b/text', { text: 'x' }],
  ['contacts', 'contacts', 'org-0a1b/text', 'x'.repeat(MAX_CONTACT_CHARACTERS + 1)],
  ['inbox', 'notes', 'not-0a1b', { text: 'In naam van een ander' }],
  ['inbox', 'notes', 'not-0a1b/text', 'x'],
  ['inbox', 'notes', 'not-0a1b/outcome', 'erased'],
  ['inbox', 'notes', 'not-0a1b/answer', 'x'.repeat(MAX_NOTE_CHARACTERS + 1)],
  ['sessions', 'sessions', 'act-0a1b', {}],
  ['sessions', 'meta', 'epoch', 'x'],
] as const)('%s does not take %s %s', (document, root, key, value) => expect(takes(document, root, key, value)).toBe(false))

it('has a bound for every document', () => expect(DOCUMENT_KINDS.every((document) => shapeOf(document).maxBytes > 0)).toBe(true))
