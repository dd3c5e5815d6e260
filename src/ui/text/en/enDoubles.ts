import type { nlDoubles } from '../nl/nlDoubles.ts'

const pairs = (number: number): string => (number === 1 ? '1 pair' : `${number} pairs`)

/** What is said about parties that may be one, in English. */
export const enDoubles = {
  doubles: {
    title: 'Doubles',
    open: (number) => (number === 0 ? 'Doubles' : `Doubles (${number})`),
    left: (number) => (number === 1 ? 'This is the last pair that looks double.' : `${pairs(number)} look double.`),
    reasons: {
      same: 'They bear the same name.',
      alias: 'One is also called what the other is called.',
      likely: 'Their names look alike.',
      chosen: 'You chose these two yourself.',
    },
    farApart: 'They are in different places.',
    question: (one, other) => (one === other ? `${one}, twice: are they two?` : `${one} and ${other}: are they two?`),
    sides: { one: 'A', other: 'B' },
    choose: 'different: choose what stays',
    stays: { same: 'the same', one: 'only A says this, it stays', other: 'only B says this, it stays' },
    lists: { same: 'the same', one: 'only with A, it stays', other: 'only with B, it stays', both: 'different, all of it stays' },
    keep: (field, side, value) => `${field}, keep ${side}: ${value}`,
    bothBelow: 'Both, one below the other',
    nothing: 'nothing',
    membersKnown: { yes: 'known', no: 'not known' },
    fields: { membersKnown: 'Who takes part', entered: 'Entered', others: 'Kind of party' },
    merge: 'Merge',
    two: 'They are two',
    later: 'Later',
    merged: (loser, winner) => (loser === winner ? `${winner} is on the map once now.` : `${loser} was merged with ${winner}.`),
    toldApart: (one, other) => `${one} and ${other} stay two. Nobody will be asked again.`,
    undo: 'Undo',
    undone: 'Undone.',
    none: 'Nobody looks double on this map.',
    onlyLater: (number) => `Nobody else looks double. You kept ${pairs(number)} for later.`,
    showLater: 'Look at them now',
    compare: (name) => `Compare with ${name}`,
    compareShort: 'Compare',
  },
} satisfies typeof nlDoubles
