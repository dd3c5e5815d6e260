import { enImporting } from '../text/en/enImporting.ts'
import { nlImporting, type ImportText } from '../text/nl/nlImporting.ts'
import { useLanguage } from '../text/useText.ts'

/** What the dialog that reads files says. Only files that load late may use it. */
export function useImportText(): ImportText {
  return useLanguage() === 'en' ? enImporting : nlImporting
}
