const pairs = (number: number): string => (number === 1 ? '1 paar' : `${number} paren`)

/** What is said about parties that may be one, in Dutch; part of `nl`. */
export const nlDoubles = {
  doubles: {
    title: 'Dubbelen',
    open: (number: number) => (number === 0 ? 'Dubbelen' : `Dubbelen (${number})`),
    left: (number: number) => (number === 1 ? 'Dit is het laatste paar dat dubbel lijkt.' : `Nog ${pairs(number)} lijken dubbel.`),
    reasons: {
      same: 'Ze heten hetzelfde.',
      alias: 'De een heet ook zoals de ander.',
      likely: 'Hun namen lijken op elkaar.',
      chosen: 'Je koos deze twee zelf.',
    },
    farApart: 'Ze liggen in verschillende plaatsen.',
    question: (one: string, other: string) => (one === other ? `Tweemaal ${one}: zijn het er twee?` : `${one} en ${other}: zijn het er twee?`),
    sides: { one: 'A', other: 'B' },
    choose: 'verschillend: kies wat blijft',
    stays: { same: 'gelijk', one: 'alleen A zegt dit, het blijft', other: 'alleen B zegt dit, het blijft' },
    lists: { same: 'gelijk', one: 'alleen bij A, het blijft', other: 'alleen bij B, het blijft', both: 'verschillend, alles blijft' },
    keep: (field: string, side: string, value: string) => `${field}, houd ${side}: ${value}`,
    bothBelow: 'Allebei, onder elkaar',
    nothing: 'niets',
    membersKnown: { yes: 'bekend', no: 'niet bekend' },
    fields: { membersKnown: 'Wie meedoet', entered: 'Ingevoerd', others: 'Soort partij' },
    merge: 'Voeg samen',
    two: 'Het zijn er twee',
    later: 'Later',
    merged: (loser: string, winner: string) => (loser === winner ? `${winner} staat er nu eenmaal op.` : `${loser} is samengevoegd met ${winner}.`),
    toldApart: (one: string, other: string) => `${one} en ${other} blijven er twee. Niemand wordt dit nog gevraagd.`,
    undo: 'Ongedaan maken',
    undone: 'Ongedaan gemaakt.',
    none: 'Er lijkt niemand dubbel op deze kaart.',
    onlyLater: (number: number) => `Verder lijkt niemand dubbel. Je bewaarde ${pairs(number)} voor later.`,
    showLater: 'Bekijk ze nu',
    compare: (name: string) => `Vergelijk met ${name}`,
    compareShort: 'Vergelijk',
  },
}
