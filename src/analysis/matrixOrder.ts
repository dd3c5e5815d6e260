import type { CoalitionId, PartyId } from '../model/ids.ts'
import { membershipMatrix } from '../model/membershipMatrix.ts'
import type { Network } from '../model/network.ts'
import { orderParties } from '../model/orderParties.ts'
import type { Language } from '../model/vocabulary.ts'
import { seriate } from './seriation.ts'

/** By name, by how many tables somebody sits at (and how many sit at a table), or so that those who share tables stand together. */
export const MATRIX_ORDERS = ['name', 'coalitions', 'overlap'] as const
export type MatrixOrder = (typeof MATRIX_ORDERS)[number]

export type OrderedMatrix = { readonly rows: readonly PartyId[]; readonly columns: readonly CoalitionId[] }

/** Rows and columns of the matrix in an order to read them in; coalitions that take part in others come after the organisations, but for overlap. */
export function orderMatrix(network: Network, order: MatrixOrder, language: Language): OrderedMatrix {
  const { coalitions, organisations } = orderParties(network, order === 'overlap' ? 'name' : order, language)
  const present = new Set(membershipMatrix(network).rows)
  const plain = { rows: [...organisations, ...coalitions.filter((id) => present.has(id))], columns: coalitions }
  if (order !== 'overlap') return plain
  return seriate({ ...plain, pairs: [...network.memberships.values()].map(({ party, coalition }) => [party, coalition] as const) })
}
