import { betweenness } from '../../../analysis/betweenness.ts'
import { orderMatrix } from '../../../analysis/matrixOrder.ts'
import { colouringOf } from '../../../drawing/colouring.ts'
import { sizesByBetweenness, sizesByCoalitions } from '../../../drawing/nodeSizes.ts'
import { standInPlaces } from '../../../drawing/standInPlaces.ts'
import type { ExportedMatrix } from '../../../formats/exportedMatrix.ts'
import type { ExportInput } from '../../../formats/exportInput.ts'
import { dayOfState } from '../../../model/dayOfState.ts'
import type { FactId } from '../../../model/ids.ts'
import { applyLens } from '../../../model/lens/applyLens.ts'
import type { Lens } from '../../../model/lens/lens.ts'
import { membershipMatrix } from '../../../model/membershipMatrix.ts'
import { partyOf, type Network } from '../../../model/network.ts'
import { lastDays } from '../../../model/time/lastDays.ts'
import type { Language } from '../../../model/vocabulary.ts'
import type { Picture } from '../../../session/session.ts'
import { cellRoles } from '../../matrix/sayCell.ts'
import { drawPicture } from '../../pictures/drawPicture.ts'
import { TEXTS } from '../../text/bothTexts.ts'
import type { Text } from '../../text/nl/nl.ts'
import { sayExport } from './sayExport.ts'

/** What is to be exported and how this tab looks at it, as plain data that crosses to a worker. */
export type ExportWish = {
  readonly network: Network
  readonly lens: Lens
  readonly picture: Picture
  /** Of the parties and roles that have one; empty unless somebody asked for them. */
  readonly contacts: ReadonlyMap<FactId, string>
  readonly language: Language
  /** Today on this device, as `yyyy-mm-dd`. */
  readonly today: string
}

/** What every format is written from. What the lens leaves out is not in it, also where the screen shows it lighter: files go to people who may not see it. */
export function makeExportInput({ network: whole, lens, picture, contacts, language, today }: ExportWish): ExportInput {
  const text = TEXTS[language]
  const lensed = applyLens(whole, lens)
  const { network } = lensed
  const radii = { nothing: () => undefined, coalitions: () => sizesByCoalitions(network), betweenness: () => sizesByBetweenness(network, betweenness(network)) }[lens.sizeBy]()
  const looks = { colouring: colouringOf(whole, network, lens.colourBy), standIns: standInPlaces(whole), ...(radii ? { radii } : {}) }
  const asOf = dayOfState(network.record, today)
  const drawing = drawPicture(picture, network, { theme: 'light', language, words: { membersUnknown: text.legend.membersUnknown }, asOf, ...looks }, text)
  return { network, drawing, matrix: matrixOf(network, asOf, text, language), words: sayExport({ whole, lensed, lens, drawing, contacts, today }, text, language), language }
}

function matrixOf(network: Network, day: string, text: Text, language: Language): ExportedMatrix {
  const { at } = membershipMatrix(network)
  const telling = { vocabulary: network.vocabulary, lastDay: lastDays(network), day, text, language }
  const { rows, columns } = orderMatrix(network, 'name', language)
  return {
    columns: columns.map((id) => ({ id, name: network.coalitions.get(id)?.name ?? '' })),
    rows: rows.map((id) => ({ id, name: partyOf(network, id)?.name ?? '', cells: columns.map((coalition) => cellRoles(at(id, coalition), telling)) })),
  }
}
