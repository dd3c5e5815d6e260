import type { Language } from '../../model/vocabulary.ts'
import { en } from './en.ts'
import { nl, type Text } from './nl.ts'

/** For what speaks in a language that is not the screen's, or beside it. Only files that load late may use it. */
export const TEXTS: Readonly<Record<Language, Text>> = { nl, en }
