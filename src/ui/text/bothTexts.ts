import type { Language } from '../../model/vocabulary.ts'
import { en } from './en/en.ts'
import { nl, type Text } from './nl/nl.ts'

/** For workers, which have no screen to ask, and for tests. A file that the screen waits for would load both languages with it. */
export const TEXTS: Readonly<Record<Language, Text>> = { nl, en }
