/** Combinations of keys as they stand on a keyboard: `Mod+ArrowLeft` becomes *Ctrl* and *pijltjes*, once for all four. */
export function showCombos(combos: readonly string[], names: Readonly<Record<string, string>>, isMac: boolean): readonly (readonly string[])[] {
  const shown = new Set(combos.map((combo) => combo.replace(/Arrow\w+$/, 'Arrows')))
  return [...shown].map((combo) => partsOf(combo).map((key) => names[key] ?? nameOf(key, isMac)))
}

/** The plus between keys parts them; a plus alone is a key. */
function partsOf(combo: string): string[] {
  return combo === '+' ? [combo] : combo.split('+')
}

function nameOf(key: string, isMac: boolean): string {
  if (key === 'Mod') return isMac ? '⌘' : 'Ctrl'
  return key.length === 1 ? key.toUpperCase() : key
}
