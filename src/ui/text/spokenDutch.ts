/** Names in a row as they are spoken: *A, B en C*. */
export const spoken = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`)
