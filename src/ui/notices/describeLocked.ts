import type { LockedEdits } from '../../opening/lockedEdits.ts'
import type { Text } from '../text/nl/nl.ts'
import { describeThing } from './describeRecord.ts'
import { parseKey } from '../../doc/mapDoc.ts'

/** What those edits are about, each thing or field once, by the names it had then. Where things stood is left out. */
export function describeLocked({ values, network }: Pick<LockedEdits, 'values' | 'network'>, text: Text): readonly string[] {
  const things = values.filter(({ root }) => root !== 'positions').map(({ root, key }) => {
    const { id, field } = parseKey(key)
    return describeThing(network, { root, id, field }, text)
  })
  return [...new Set(things)]
}
