import { colouringOf } from '../../src/drawing/colouring.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { legendEntries } from '../../src/drawing/legendEntries.ts'
import { orderMatrix } from '../../src/analysis/matrixOrder.ts'
import type { ExportedCell } from '../../src/formats/exportedMatrix.ts'
import type { ExportInput } from '../../src/formats/exportInput.ts'
import { membershipMatrix } from '../../src/model/membershipMatrix.ts'
import { countOrganisations, partyOf, type Network } from '../../src/model/network.ts'
import { labelOf, seatOf } from '../../src/model/vocabulary.ts'
import { nl } from '../../src/ui/text/nl.ts'

const DAY = '2026-03-12'

/** A network as every export gets it, in Dutch, with words as an adviser would have them. */
export function exportInputOf(network: Network): ExportInput {
  const { record, vocabulary } = network
  const drawing = drawNetwork(network, { theme: 'light', language: 'nl', asOf: DAY, words: { membersUnknown: 'leden onbekend' }, colouring: colouringOf(network, network, 'domain') })
  const { domains, signs } = legendEntries(network, drawing, 'nl')
  const matrix = membershipMatrix(network)
  const order = orderMatrix(network, 'overlap', 'nl')
  const roleAt = (memberships: ReturnType<typeof matrix.at>): ExportedCell | null => memberships.length === 0 ? null : {
    roles: memberships.map(({ role }) => ({ role, words: labelOf(vocabulary.roles, role, 'nl').toLocaleLowerCase('nl') })),
    look: memberships.some((membership) => membership.status !== 'is') ? 'planned' : memberships.some((membership) => seatOf(vocabulary, membership) === 'table') ? 'table' : 'around',
  }
  return {
    network,
    drawing,
    matrix: {
      columns: order.columns.map((id) => ({ id, name: network.coalitions.get(id)?.name ?? '' })),
      rows: order.rows.map((id) => ({ id, name: partyOf(network, id)?.name ?? '', cells: order.columns.map((coalition) => roleAt(matrix.at(id, coalition))) })),
    },
    words: {
      title: record.title,
      subtitle: record.purpose,
      stateDate: 'Stand per 12 maart 2026',
      shown: `${countOrganisations(network)} organisaties`,
      filters: [],
      legend: [
        { heading: nl.legend.domains, entries: domains.map(({ label, hue, glyph }) => ({ mark: { kind: 'ring', hue, glyph }, label: label || nl.legend.unknownDomain })) },
        { heading: nl.legend.signs, entries: signs.map((sign) => ({ mark: { kind: 'sign', sign }, label: nl.legend[sign] })) },
      ],
      about: [{ label: 'Regio', text: record.region }, { label: 'Doel', text: record.purpose }, { label: 'Privacy', text: record.privacyText }],
      sources: [...network.sources.values()].map(({ title, author, date, link }) => ({ title, detail: [author, date?.date].filter(Boolean).join(', '), link, certainty: 'gesteld' })),
      certainty: [`${network.evidence.size} gesteld`],
      contacts: [],
      madeWith: 'Gemaakt met Netwerkkaart op 12 maart 2026',
      headings: { map: 'Kaart', matrix: 'Wie zit waarin', legend: 'Legenda', filters: 'Weergave', about: 'Over deze kaart', sources: 'Bronnen', certainty: 'Zekerheid', contacts: 'Contact' },
    },
    language: 'nl',
  }
}
