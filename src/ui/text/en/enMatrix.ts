import type { nlMatrix } from '../nl/nlMatrix.ts'

/** The table of organisations and coalitions, in English; part of `en`. */
export const enMatrix: typeof nlMatrix = {
  matrix: {
    tab: 'Matrix',
    label: 'Who takes part in which coalition, and how',
    party: 'Party',
    order: 'Order',
    orders: { name: 'By name', coalitions: 'Most tables first', overlap: 'Overlap together' },
    print: 'Print the matrix',
    empty: 'A table of organisations and coalitions will be here. Type for example: Altrecht leads Mentaal Gezond.',
    keys: 'Walk through the cells with the arrow keys. Enter chooses a role, Delete ends one.',
    keysReading: 'Walk through the cells with the arrow keys. Enter opens what is there.',
    cell: (party, coalition) => `${party} in ${coalition}`,
    role: (role) => `Role: ${role}`,
    open: 'Open',
    openRole: (role) => `Open ${role}`,
    anotherRole: 'Another role',
    stop: 'No longer takes part …',
    done: 'Done',
    notNow: 'Not now',
    asOf: (date) => `As of ${date}`,
    part: (number, total) => `Part ${number} of ${total}`,
  },
}
