import type { MapDoc } from '../doc/mapDoc.ts'
import { replacedValues, valuesWrittenBy, type OwnValue, type ReplacedValue } from '../doc/reading/replacedValues.ts'
import type { LocalDoc } from '../storage/localCopy/localProvider.ts'
import type { ConnectionStatus } from '../sync/connectionStatus.ts'
import { isFromRelay, type Relay } from '../sync/relayProvider.ts'
import { createWatched, type Watched } from '../sync/watched.ts'

/**
 * Compares my unsent values with what stands there once everything is in. They are looked up when the connection opens,
 * which is before the first message of a colleague is applied.
 */
export function reportReplaced(mapDoc: MapDoc, local: LocalDoc, relay: Relay, stops: (() => void)[]): { readonly watched: Watched<readonly ReplacedValue[]>; dismiss(): void } {
  const { ydoc } = mapDoc
  const report = createWatched<readonly ReplacedValue[]>([])
  let unsent: Uint8Array[] = [...local.unsentAtOpening]
  let own: readonly OwnValue[] = []
  let phase: ConnectionStatus['phase'] = relay.status.get().phase
  const onUpdate = (update: Uint8Array, origin: unknown): void => void (isFromRelay(origin) || unsent.push(update))
  const onStatus = (): void => {
    const before = phase
    phase = relay.status.get().phase
    if (phase === 'waiting' && before !== 'waiting') own = valuesWrittenBy(mapDoc, unsent)
    if (phase !== 'saved') return
    const replaced = replacedValues(mapDoc, own).filter(({ writer }) => writer !== ydoc.clientID)
    if (replaced.length > 0) report.set([...report.get(), ...replaced])
    unsent = []
    own = []
  }
  ydoc.on('update', onUpdate)
  stops.push(relay.status.subscribe(onStatus), () => ydoc.off('update', onUpdate))
  return { watched: report, dismiss: () => report.set([]) }
}
