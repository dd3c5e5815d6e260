import { writeTemplate } from '../../../formats/tables/writeTemplate.ts'
import type { Language } from '../../../model/vocabulary.ts'
import { saveFile } from '../../saveFile.ts'
import { enTemplate } from '../../text/en/enTemplate.ts'
import { nlTemplate } from '../../text/nl/nlTemplate.ts'

/** Hands the workbook to fill in to the browser; its writer and its words come with the first one that is asked for. */
export function saveTemplate(name: string, language: Language): void {
  saveFile(name, writeTemplate(language, language === 'en' ? enTemplate : nlTemplate), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
}
