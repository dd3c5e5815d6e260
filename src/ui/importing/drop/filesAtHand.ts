/** Files that a map was made for on the start screen, until its page takes them. */
const filesByMap = new Map<string, readonly File[]>()

export function keepAtHand(map: string, files: readonly File[]): void {
  filesByMap.set(map, files)
}

/** Only once: whoever comes back to the map is not asked again. */
export function takeFilesAtHand(map: string): readonly File[] | null {
  const files = filesByMap.get(map) ?? null
  filesByMap.delete(map)
  return files
}
