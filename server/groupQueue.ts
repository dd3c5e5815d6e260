/**
 * Gathers what comes in while the previous group is being worked on, and then hands it on as the next group.
 * The first item leaves at once, so a lone one waits for one turn and a crowd for at most two.
 */
export type GroupQueue<Item> = {
  add(item: Item): void
  /** Resolves when everything added so far has been worked on. */
  settle(): Promise<void>
}

/** `work` gets the items in the order they were added, one group at a time, and must not reject. */
export function createGroupQueue<Item>(work: (group: readonly Item[]) => Promise<void>): GroupQueue<Item> {
  let gathered: Item[] = []
  let working: Promise<void> | null = null

  const workOff = async (): Promise<void> => {
    while (gathered.length > 0) {
      const group = gathered
      gathered = []
      await work(group)
    }
    working = null
  }
  return {
    add: (item) => {
      gathered.push(item)
      working ??= workOff()
    },
    settle: async () => {
      await working
    },
  }
}
