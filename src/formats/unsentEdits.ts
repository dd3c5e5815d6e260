/** One value that never reached the server: where it belongs, what it says, and of whom or what in words. */
export type UnsentEdit = { readonly about: string; readonly table: string; readonly key: string; readonly value: unknown }

/** Our own file of edits that found no place on a map: to be read by people, and by whoever helps them. */
export function writeUnsentEdits(map: { readonly id: string; readonly title: string; readonly epoch: string }, edits: readonly UnsentEdit[]): string {
  return `${JSON.stringify({ format: 'netwerkkaart-edits', version: 1, map, edits }, null, 2)}\n`
}
