import type { ReactNode } from 'react'
import { useLanguage } from '../../text/useText.ts'
import { useImportText } from '../useImportText.ts'

/** A workbook to fill in, for who has no file yet. */
export function TemplateButton(): ReactNode {
  const { choose } = useImportText()
  const language = useLanguage()
  async function save(): Promise<void> {
    const { saveTemplate } = await import('./saveTemplate.ts')
    saveTemplate(choose.templateName, language)
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
