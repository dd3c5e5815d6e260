import type { ReactNode } from 'react'
import type { TemplateWords } from '../../../formats/tables/templateWords.ts'
import type { Language } from '../../../model/vocabulary.ts'
import { saveFile } from '../../saveFile.ts'
import { useLanguage } from '../../text/useText.ts'
import { useImportText } from '../useImportText.ts'

const templateWords = async (language: Language): Promise<TemplateWords> =>
  language === 'en' ? (await import('../../text/enTemplate.ts')).enTemplate : (await import('../../text/nlTemplate.ts')).nlTemplate

/** The writer of workbooks comes with the first one that is asked for. */
export function TemplateButton(): ReactNode {
  const { choose } = useImportText()
  const language = useLanguage()
  async function save(): Promise<void> {
    const [{ writeTemplate }, words] = await Promise.all([import('../../../formats/tables/writeTemplate.ts'), templateWords(language)])
    saveFile(choose.templateName, writeTemplate(language, words), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  }
  return (
    <section className="dialog-section import-section">
      <h3>{choose.templates}</h3>
      <div className="import-way">
        <button type="button" className="button" onClick={() => void save()}>{choose.template}</button>
        <p className="quiet small">{choose.templateHint}</p>
      </div>
    </section>
  )
}
