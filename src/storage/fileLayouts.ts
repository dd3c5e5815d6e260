import type { Database } from './database.ts'

/** What somebody said that the columns of a file mean, by what the file looks like. */
const LAYOUTS = 'fileLayouts'

/** Whoever brings in this many kinds of file has forgotten the first. */
const MOST_LAYOUTS = 50

/** What was kept for a file that looks like this; undefined when nothing was. Whoever asks judges it: an older version may have kept it. */
export async function readFileLayout(database: Database, looks: string): Promise<unknown> {
  const kept = await database.settings.get(LAYOUTS)
  return pairsOf(kept?.value).find(([known]) => known === looks)?.[1]
}

/** Plain data only. The oldest make room. */
export async function keepFileLayout(database: Database, looks: string, layout: unknown): Promise<void> {
  await database.transaction('rw', database.settings, async () => {
    const kept = await database.settings.get(LAYOUTS)
    const others = pairsOf(kept?.value).filter(([known]) => known !== looks)
    await database.settings.put({ name: LAYOUTS, value: [...others, [looks, layout]].slice(-MOST_LAYOUTS) })
  })
}

function pairsOf(value: unknown): readonly (readonly [unknown, unknown])[] {
  return Array.isArray(value) ? value.filter((pair): pair is [unknown, unknown] => Array.isArray(pair) && pair.length === 2) : []
}
