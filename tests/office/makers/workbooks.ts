import { writeKumuXlsx } from '../../../src/formats/kumu/writeKumuXlsx.ts'
import { writeTemplate } from '../../../src/formats/tables/writeTemplate.ts'
import { writeXlsx } from '../../../src/formats/tables/writeXlsx.ts'
import { nlTemplate } from '../../../src/ui/text/nl/nlTemplate.ts'
import { FORMULA_PAYLOADS } from '../../formats/formulaPayloads.ts'
import { exampleNetwork } from '../../support/exampleNetwork.ts'
import { exportInputOf } from '../../support/exportInputOf.ts'
import { aNetwork, anOrganisation } from '../../support/smallNetwork.ts'
import type { MadeFiles } from '../officeFiles.ts'

/** Letters and signs that get lost between programs. */
export const AWKWARD_NAMES = ['Coöperatie België', 'Zoë & Çelik – €100', 'Daniël’s “zorg”', 'Ministerie van Volksgezondheidszorgverzekeringsaangelegenheden']

export function makeFiles(): MadeFiles {
  const payloads = [...AWKWARD_NAMES, ...FORMULA_PAYLOADS].map((name, index) => anOrganisation(`org-00${String(index).padStart(2, '0')}`, name, { note: name, tags: [name] }))
  return {
    'haaglanden.xlsx': writeXlsx(exportInputOf(exampleNetwork('haaglanden'))),
    'utrechtalmere.xlsx': writeXlsx(exportInputOf(exampleNetwork('utrechtalmere'))),
    'haaglanden-kumu.xlsx': writeKumuXlsx(exportInputOf(exampleNetwork('haaglanden'))),
    'formules.xlsx': writeXlsx(exportInputOf(aNetwork({ organisations: payloads }))),
    'sjabloon.xlsx': writeTemplate('nl', nlTemplate),
  }
}
