import { EMPTY_NETWORK } from '../../model/network.ts'
import type { Database } from '../../storage/database.ts'
import { keepAtHand } from '../importing/drop/filesAtHand.ts'
import { withoutEnding } from '../importing/drop/withoutEnding.ts'
import { loadMapPage } from '../map/opening/loadMapPage.ts'
import { loadExample, type ExampleName } from './examples.ts'

/** Fetches what opening a map needs, so that the press finds it there. Answers whether it could be had. */
export async function prepareToStart(): Promise<boolean> {
  return loadMapPage().then(() => true, () => false)
}

/** Makes an empty map on this device and answers its id. */
export async function startEmptyMap(database: Database | null): Promise<string> {
  const { createMap } = await loadMapPage()
  return createMap(database, null)
}

/** Makes a map that is called after these files; its page opens with what they hold beside it. */
export async function startFromFiles(database: Database | null, files: readonly File[]): Promise<string> {
  const { createMap } = await loadMapPage()
  const title = withoutEnding(files[0]?.name ?? '')
  const id = await createMap(database, { ...EMPTY_NETWORK, record: { ...EMPTY_NETWORK.record, title } })
  keepAtHand(id, files)
  return id
}

/** Makes a copy of an example on this device and answers its id; null when the example cannot be had. */
export async function copyExample(database: Database | null, name: ExampleName): Promise<string | null> {
  const [{ createMap }, network] = await Promise.all([loadMapPage(), loadExample(name)])
  return network && createMap(database, network)
}
