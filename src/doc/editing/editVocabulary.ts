import { idOfFacts } from '../../model/ids.ts'
import type { OwnTerm, TermList } from '../../model/vocabulary.ts'
import { changeRecord, createRecord, removeRecord } from './editRecord.ts'
import type { KeyWriter } from './writeKeys.ts'

/** The id of a map's own term follows from its list and code: two people who add the same word add one. */
export function termId(list: TermList, code: string): string {
  return idOfFacts('voc', [list, code])
}

/**
 * Adds a word of the map's own to one of its lists, or says anew what it means. Its code is the Dutch word in lower case;
 * where a built-in term has that code, the map's own replaces it.
 */
export function addOwnTerm(writer: KeyWriter, term: Omit<OwnTerm, 'id' | 'code'>): void {
  const code = term.nl.trim().toLowerCase()
  if (code === '') return
  const id = termId(term.list, code)
  const fields = { ...term, nl: term.nl.trim(), en: term.en.trim() || term.nl.trim(), code }
  createRecord(writer, 'vocabulary', id, fields)
  changeRecord(writer, 'vocabulary', id, fields)
}

/** Takes a word out of its list again. Facts that use it keep their code and show it as it is. */
export function removeOwnTerm(writer: KeyWriter, list: TermList, code: string): void {
  removeRecord(writer, 'vocabulary', termId(list, code))
}
