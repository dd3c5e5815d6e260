/** The table of organisations and coalitions, in Dutch; part of `nl`. */
export const nlMatrix = {
  matrix: {
    tab: 'Matrix',
    label: 'Wie in welke samenwerking zit, met de rol',
    party: 'Partij',
    order: 'Volgorde',
    orders: { name: 'Op naam', coalitions: 'Meeste tafels eerst', overlap: 'Overlap bij elkaar' },
    print: 'Druk de matrix af',
    empty: 'Hier komt een tabel van organisaties en samenwerkingen. Typ bijvoorbeeld: Altrecht trekt Mentaal Gezond.',
    keys: 'Loop met de pijltjes door de cellen. Enter kiest een rol, Delete beëindigt er een.',
    keysReading: 'Loop met de pijltjes door de cellen. Enter opent wat er staat.',
    cell: (party: string, coalition: string) => `${party} in ${coalition}`,
    role: (role: string) => `Rol: ${role}`,
    open: 'Open',
    openRole: (role: string) => `Open ${role}`,
    anotherRole: 'Nog een rol',
    stop: 'Doet niet meer mee …',
    done: 'Klaar',
    notNow: 'Toch niet',
    asOf: (date: string) => `Stand per ${date}`,
    part: (number: number, total: number) => `Deel ${number} van ${total}`,
  },
}
