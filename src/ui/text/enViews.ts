import type { nlViews } from './nlViews.ts'

/** Handing on how the map is looked at, in English; part of `en`. */
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
}
