/**
 * A letter or a few for every role, none like another: *T* for trekker, *Vz* for voorzitter beside *V*. The first of two that
 * begin alike has the single letter.
 */
export function roleLetters(roles: readonly string[], labelOf: (role: string) => string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  const taken = new Set<string>()
  for (const role of roles) {
    const letter = candidatesFor(labelOf(role)).find((each) => !taken.has(each)) ?? `${letters.size + 1}`
    taken.add(letter)
    letters.set(role, letter)
  }
  return letters
}

/** The first letter, then that with each of the others. */
function candidatesFor(label: string): readonly string[] {
  const [first = '?', ...others] = label.match(/[\p{L}\p{N}]/gu) ?? []
  const capital = first.toUpperCase()
  return [capital, ...others.map((other) => capital + other.toLowerCase())]
}
