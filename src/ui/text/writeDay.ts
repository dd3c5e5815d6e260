import type { Language } from '../../model/vocabulary.ts'

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** A moment (ms since 1970) as its day, in the time of this device: *12 maart 2026*. */
export function writeDay(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric' }).format(moment)
}

/** The same with the time of day: *12 maart 2026 om 14:30*. */
export function writeMoment(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(moment)
}
