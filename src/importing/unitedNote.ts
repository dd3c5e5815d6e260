/** What several rows note of one thing: the lines of all, in their order, none of them twice. What is no text says nothing. */
export function unitedNote(...notes: readonly unknown[]): string {
  return [...new Set(notes.flatMap((note) => (typeof note === 'string' ? note.split('\n') : [])))].join('\n').trim()
}
