import type { FileFacts } from '../../importing/importPlan.ts'
import { isPartialDate, partialDate } from '../../model/partialDate.ts'
import { dayOf } from '../controls/today.ts'
import { withoutEnding } from './drop/withoutEnding.ts'

/** What is known of an input before it is read: what it is called, as a source too, and as of when it holds. */
export type InputFacts = { readonly name: string; readonly title: string; readonly date: string }

type DatedFile = Pick<File, 'name' | 'lastModified'>

/** Several files at once go by their names together and by the youngest. */
export function factsOfFiles(files: readonly DatedFile[], now: number): InputFacts {
  const names = files.map(({ name }) => name)
  // Browsers give the time of now where they do not know.
  const changed = Math.max(0, ...files.map(({ lastModified }) => lastModified)) || now
  return { name: names.join(' + '), title: names.map(withoutEnding).join(' + '), date: dayOf(changed) }
}

/** As they go with what comes in; a date that is none is no date. */
export function fileFacts({ title, date }: Pick<InputFacts, 'title' | 'date'>, enteredBy: string, importedAt: string): FileFacts {
  const typed = date.trim()
  return { title: title.trim(), date: isPartialDate(typed) ? partialDate(typed) : null, enteredBy, importedAt }
}
