import type { nlViews } from '../nl/nlViews.ts'

/** *3 nieuw, 1 weg*; of what did not happen nothing. */
const inWords = (counts: readonly (readonly [number, string])[]): string => counts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`).join(', ')

/** What handing on, keeping and presenting views say in English; part of `en`. */
export const enViews: typeof nlViews = {
  shareView: {
    open: 'Share this view',
    title: 'Share this view',
    intro: 'Whoever opens this link sees the map as you do now: the same date, choices and part of the map.',
    which: 'With which link?',
    mayDo: (may) => `Whoever has it ${may}.`,
    makeReader: 'Make a link for readers',
    makeReaderLine: 'There is no link for readers on this device yet. With your own link people can do all that you can.',
  },
  views: {
    open: 'Saved views',
    title: 'Views',
    intro: 'A view remembers how you look at the map: date, choices, drawing and part in view. You can show views one after another.',
    introReader: 'This is how the makers of this map show it.',
    none: 'No view has been saved yet.',
    list: 'Saved views',
    look: (name) => `Show: ${name}`,
    lookShort: 'Show',
    up: (name) => `Move earlier: ${name}`,
    down: (name) => `Move later: ${name}`,
    nowAt: (name, place, count) => `${name} is now at place ${place} of ${count}.`,
    change: (name) => `Change: ${name}`,
    changeShort: 'Change',
    name: 'Name of the view',
    nameHint: 'For example: who sits at which table',
    caption: 'Caption',
    captionHint: 'Three sentences at most: what is to be seen here, and what stands out?',
    keepTitle: 'Save how you look now',
    keep: 'Save this view',
    kept: (name) => `${name} is saved.`,
    renew: 'Replace by how you look now',
    isDefault: '(the map begins with this for readers)',
    makeDefault: 'Begin the map with this',
    notDefault: 'No longer begin the map with this',
    remove: (name) => `Remove: ${name}`,
    removeShort: 'Remove',
    removed: (number) => (number === 1 ? '1 removed view' : `${number} removed views`),
    gone: (parts) => `A part of this view does not fit any more: ${parts.join('; ')}.`,
    present: 'Present',
  },
  present: {
    label: 'Presentation',
    none: 'There is no view to show. Escape takes you back.',
    place: (place, count) => `${place} of ${count}`,
  },
  welcome: {
    asOf: 'As of',
    version: 'Version of',
    keeper: 'Kept by',
    toMap: 'Go to the map',
    since: (added, gone, changed) => `Since your last visit: ${inWords([[added, 'new'], [gone, 'gone'], [changed, 'changed']])}`,
  },
  embed: {
    asOf: (date) => `As of ${date}`,
    open: 'Open the map',
    summary: 'Put the map on a website',
    code: 'Code for the website',
    explanation: 'Whoever visits the website sees this map and can change nothing on it. The link of these readers is then on the website too.',
    copy: 'Copy the code',
    copied: 'The code is copied.',
  },
}
