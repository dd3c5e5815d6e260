import { useEffect, useState } from 'react'
import { keepTabLink, readTabLink } from '../../../storage/localCopy/tabLink.ts'
import { readAddressSecret } from '../../../sync/shareLink.ts'

/** `number` goes up with every other link that comes in through the address bar. */
export type AddressLink = { readonly isBroken: boolean; readonly number: number }

/**
 * Takes the secret of a link out of the address bar as soon as it is there, and keeps it for this tab: an address is seen on a
 * projector, copied, and kept in the history.
 */
export function useAddressLink(map: string): AddressLink {
  const [link, setLink] = useState<AddressLink>(() => ({ isBroken: takeFromAddress(map) === 'broken', number: 0 }))
  useEffect(() => {
    const onHashChange = (): void => {
      const taken = takeFromAddress(map)
      if (taken !== 'nothing') setLink(({ number }) => ({ isBroken: taken === 'broken', number: taken === 'another' ? number + 1 : number }))
    }
    addEventListener('hashchange', onHashChange)
    return () => removeEventListener('hashchange', onHashChange)
  }, [map])
  return link
}

/** Whether there was a link in the address, and one that this tab did not have. */
function takeFromAddress(map: string): 'nothing' | 'broken' | 'same' | 'another' {
  const found = readAddressSecret(location.hash)
  if (found.kind === 'none') return 'nothing'
  history.replaceState(history.state, '', location.pathname + location.search)
  if (found.kind === 'broken') return 'broken'
  if (readTabLink(map)?.secret === found.secret) return 'same'
  keepTabLink(map, { secret: found.secret, role: null })
  return 'another'
}
