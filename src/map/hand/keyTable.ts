/**
 * What the keyboard does with the map while it has the focus, and with which keys. The keys are read from this table and the
 * list of shortcuts is written from it, so that the two cannot differ.
 */
export const MAP_KEYS = {
  walk: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  walkRound: ['[', ']'],
  walkHome: ['Home'],
  open: ['Enter'],
  toggle: ['Space'],
  letGo: ['Escape'],
  move: ['Mod+ArrowLeft', 'Mod+ArrowRight', 'Mod+ArrowUp', 'Mod+ArrowDown'],
  link: ['c'],
  pin: ['p'],
  remove: ['Delete', 'Backspace'],
  menu: ['m', 'ContextMenu', 'Shift+F10'],
  pan: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
  zoomIn: ['+', '='],
  zoomOut: ['-'],
  fit: ['0'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type MapAction = keyof typeof MAP_KEYS

/** Which action a combination of keys stands for. */
export function actionsByCombo<Action extends string>(keys: Readonly<Record<Action, readonly string[]>>): ReadonlyMap<string, Action> {
  return new Map((Object.keys(keys) as Action[]).flatMap((action) => keys[action].map((combo) => [combo, action] as const)))
}

/** A sign such as `[`: on many keyboards it takes Shift, AltGr or Option to type, which then are no part of the combination. */
const SIGN = /^[^\p{L}\p{N}\s]$/u

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>

/** The keys of an event as the tables write them: `Mod` is Ctrl or Cmd. Null for what belongs to the browser or the system. */
export function comboOf(event: Pressed): string | null {
  const { key, shiftKey, altKey } = event
  const isSign = SIGN.test(key)
  if (altKey && !isSign) return null
  const isTypedWithAltGr = isSign && event.getModifierState('AltGraph')
  const hasMod = (event.ctrlKey || event.metaKey) && !isTypedWithAltGr
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key
  return `${hasMod ? 'Mod+' : ''}${shiftKey && !isSign ? 'Shift+' : ''}${name}`
}
