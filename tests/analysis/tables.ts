import type { Membership } from '../../src/model/membership.ts'
import type { Network } from '../../src/model/network.ts'
import type { Tie } from '../../src/model/tie.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation, aTie } from '../support/smallNetwork.ts'

/** `ABC` is a table of three organisations `org-a`, `org-b`, `org-c`; the tables are `coa-1`, `coa-2` ... */
export function tablesOf(tables: readonly string[], more: { readonly alone?: string; readonly ties?: readonly string[]; readonly change?: (membership: Membership) => Membership } = {}): Network {
  const letters = new Set([...tables.join(''), ...(more.alone ?? ''), ...(more.ties ?? []).join('')])
  const { change = (membership) => membership } = more
  return aNetwork({
    organisations: [...letters].sort().map((letter) => anOrganisation(orgOf(letter), letter)),
    coalitions: tables.map((_, index) => aCoalition(`coa-${index + 1}`, `Tafel ${index + 1}`)),
    memberships: tables.flatMap((table, index) => [...table].map((letter) => change(aMembership(orgOf(letter), `coa-${index + 1}`, 'lid')))),
    ties: (more.ties ?? []).map(([one = '', other = '']): Tie => aTie(orgOf(one), orgOf(other), 'werkt samen met')),
  })
}

export const orgOf = (letter: string): string => `org-${letter.toLowerCase()}`
export const letterOf = (id: string): string => id.slice(4).toUpperCase()

/** The five graphs whose figures are known, by networkx and by hand (Borgatti, Freeman, Newman & Girvan in the notes on measures). */
export const TEST_GRAPHS = {
  oneTable: tablesOf(['ABCD']),
  bridge: tablesOf(['ABC', 'CDE']),
  fragmented: tablesOf(['AB', 'CDE'], { alone: 'F' }),
  redundant: tablesOf(['ABCD', 'ABC', 'ABCE', 'FG']),
  corePeriphery: tablesOf(['ABC'], { ties: ['AD', 'BE', 'CF'] }),
} as const satisfies Readonly<Record<string, Network>>
