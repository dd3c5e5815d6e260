import { orderMatrix } from '../../src/analysis/matrixOrder.ts'
import type { ExportInput } from '../../src/formats/exportInput.ts'
import { membershipMatrix } from '../../src/model/membershipMatrix.ts'
import { partyOf, type Network } from '../../src/model/network.ts'
import type { Language } from '../../src/model/vocabulary.ts'

/** A network as an export gets it, without a drawing and with hardly a word: for formats that make their own of what is on the map. */
export function plainInput(network: Network, language: Language = 'nl', words: Partial<ExportInput['words']> = {}): ExportInput {
  const matrix = membershipMatrix(network)
  const { rows, columns } = orderMatrix(network, 'overlap', language)
  const headings = { map: 'Kaart', matrix: 'Wie zit waarin', legend: 'Legenda', filters: 'Weergave', about: 'Over deze kaart', sources: 'Bronnen', certainty: 'Zekerheid', contacts: 'Contact' }
  return {
    network,
    drawing: { theme: 'light', nodes: [], hulls: [], lines: [], bounds: { left: 0, top: 0, right: 1, bottom: 1 } },
    matrix: {
      columns: columns.map((id) => ({ id, name: network.coalitions.get(id)?.name ?? '' })),
      rows: rows.map((id) => ({
        id, name: partyOf(network, id)?.name ?? '',
        cells: columns.map((coalition) => {
          const seats = matrix.at(id, coalition)
          return seats.length === 0 ? null : { roles: seats.map(({ role }) => ({ role, words: role })), look: 'table' }
        }),
      })),
    },
    words: { title: 'Kaart', subtitle: '', stateDate: '', shown: '', filters: [], legend: [], about: [], sources: [], certainty: [], contacts: [], madeWith: '', headings, ...words },
    language,
  }
}
