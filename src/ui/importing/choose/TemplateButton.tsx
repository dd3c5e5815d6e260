import type { ReactNode } from 'react'
import { saveFile } from '../../saveFile.ts'
import { useLanguage } from '../../text/useText.ts'
import { useImportText } from '../useImportText.ts'

/** The writer of workbooks comes with the first one that is asked for. */
export function TemplateButton(): ReactNode {
  const { choose } = useImportText()
  const language = useLanguage()
  async function save(): Promise<void> {
    const [{ writeTemplate }, { nlTemplate }, { enTemplate }] = await Promise.all([
      import('../../../formats/tables/writeTemplate.ts'), import('../../text/nlTemplate.ts'), import('../../text/enTemplate.ts'),
    ])
    saveFile(choose.templateName, writeTemplate(language, { nl: nlTemplate, en: enTemplate }[language]), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
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
