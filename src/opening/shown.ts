import { createEntityStore, type EntityStore } from '../doc/reading/entityStore.ts'
import { applyLens, type LensedNetwork } from '../model/lens/applyLens.ts'
import { cutsAlone, type Lens } from '../model/lens/lens.ts'
import { lensToQuery } from '../model/lens/lensQuery.ts'
import type { Network } from '../model/network.ts'
import type { SessionStore } from '../session/session.ts'

/** What the lens of a tab shows of a map, by party like the map itself, and how much of it that is. */
export type Shown = { readonly entities: EntityStore; readonly lensed: () => LensedNetwork }

/** Follows the map and the lens. Rows wake only where what is shown of them changed; a lens that looks otherwise and leaves out the same changes nothing. */
export function openShown(whole: EntityStore, session: SessionStore): Shown {
  const make = (network: Network, { lens }: { readonly lens: Lens }) => ({ network, cuts: lensToQuery(cutsAlone(lens)), lensed: applyLens(network, lens) })
  let made = make(whole.network(), session.getState())
  function lensed(): LensedNetwork {
    const [network, { lens }] = [whole.network(), session.getState()]
    if (made.network !== network || made.cuts !== lensToQuery(cutsAlone(lens))) made = make(network, { lens })
    return made.lensed
  }
  const observer = {
    current: () => lensed().network,
    readAhead() {},
    subscribe(listener: () => void) {
      const stops = [whole.subscribe(listener), session.subscribe((now, before) => now.lens !== before.lens && listener())]
      return () => stops.forEach((stop) => stop())
    },
    destroy() {},
  }
  // The map itself calls in a frame of its own, and a choice in the lens is answered at once.
  return { entities: createEntityStore(observer, (run) => run()), lensed }
}
