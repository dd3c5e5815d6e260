/** What the keyboard does anywhere on the page of a map where nobody is typing, and with which keys; written as in `MAP_KEYS`. */
export const PAGE_KEYS = {
  line: ['/'],
  search: ['Mod+k'],
  shortcuts: ['?'],
  close: ['Escape'],
  undo: ['Mod+z'],
  redo: ['Mod+Shift+z', 'Mod+y'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type PageAction = keyof typeof PAGE_KEYS
