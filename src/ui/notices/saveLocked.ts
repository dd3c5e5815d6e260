import { parseKey } from '../../doc/mapDoc.ts'
import { writeUnsentEdits } from '../../formats/unsentEdits.ts'
import type { LockedEdits } from '../../opening/lockedEdits.ts'
import { saveFile } from '../saveFile.ts'
import type { Text } from '../text/nl/nl.ts'
import { describeThing } from './describeRecord.ts'

/** Hands the edits of a locked copy to the person as a file. */
export function saveLocked(map: string, { epoch, values, network }: LockedEdits, text: Text): void {
  const title = network.record.title || text.common.untitled
  const edits = values.map(({ root, key, value }) => {
    const { id, field } = parseKey(key)
    return { about: describeThing(network, { root, id, field }, text), table: root, key, value }
  })
  saveFile(text.otherLife.fileName(title), writeUnsentEdits({ id: map, title, epoch }, edits))
}
