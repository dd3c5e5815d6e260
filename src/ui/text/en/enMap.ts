import type { nlMap } from '../nl/nlMap.ts'

const spoken = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)

/** What the map says to whoever hears the screen, and its list of shortcuts, in English; part of `en`. */
export const enMap: typeof nlMap = {
  said: {
    coalition: (kind) => (kind === '' ? 'coalition' : `coalition (${kind})`),
    roleOf: (role, coalition) => `${role} of ${coalition}`,
    withMarks: (what, marks) => (marks.length === 0 ? what : `${what} (${marks.join(', ')})`),
    partOf: (whole) => `part of ${whole}`,
    parties: (number) => (number === 1 ? '1 party' : `${number} parties`),
    noParties: 'no parties yet',
    listed: (title, names) => `${title}: ${names.join(', ')}`,
    andMore: (number) => `and ${number} more`,
    relations: (number) => (number === 1 ? '1 relation' : `${number} relations`),
    existedUntil: (date) => `existed until ${date}`,
    pinned: 'pinned',
    wentInto: {
      merged: (others) => `merged into ${spoken(others)}`,
      split: (others) => `split into ${spoken(others)}`,
      renamed: (others) => `went on as ${spoken(others)}`,
    },
    cameFrom: {
      merged: (others) => `formed from ${spoken(others)}`,
      split: (others) => `split off from ${spoken(others)}`,
      renamed: (others) => `formerly ${spoken(others)}`,
    },
    tookIn: (others) => `took in ${spoken(others)}`,
    relation: (kind, what) => `${kind}: ${what}`,
    removed: (names, more) => `Removed: ${more === 0 ? spoken(names) : `${names.join(', ')} and ${more} more`}.`,
    nowPinned: (names) => `${spoken(names)} ${names.length === 1 ? 'is' : 'are'} pinned.`,
    nowLoose: (names) => `${spoken(names)} ${names.length === 1 ? 'is' : 'are'} no longer pinned.`,
    linking: (name) => `Relation from ${name}. Walk to the other end and press Enter; Escape stops.`,
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    show: 'Show the keyboard shortcuts',
    onMap: 'On the map',
    onMapHint: 'Press Tab until the map has its turn, or click it.',
    everywhere: 'Everywhere, except in a text field',
    map: {
      walk: 'Walk to what stands beside it',
      walkRound: 'Go round all that belongs to it: members, coalitions and relations',
      walkHome: 'Go to whoever sits at most tables',
      open: 'Open in the panel',
      toggle: 'Add to the selection, or take out of it',
      letGo: 'Let go of the selection',
      move: 'Move it',
      link: 'Begin a relation; walk to the other end and press Enter',
      pin: 'Pin it to this place, or unpin it',
      remove: 'Remove it',
      menu: 'Show what you can do with it',
      pan: 'Move the map',
      zoomIn: 'Zoom in on the map',
      zoomOut: 'Zoom out of the map',
      fit: 'Show the whole map',
    },
    page: {
      line: 'Type in Quick add',
      search: 'Search the map',
      shortcuts: 'Show this list',
      close: 'Close the panel',
      undo: 'Undo my last step',
      redo: 'Redo what was undone',
    },
    or: 'or',
    keys: { Arrows: 'arrow keys', Space: 'space', Escape: 'Esc', ContextMenu: 'menu key' },
  },
}
