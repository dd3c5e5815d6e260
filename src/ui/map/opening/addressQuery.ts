import type { AddressQuery } from '../../../opening/lensInAddress.ts'

/** The secret of a link stands behind the `#` and is taken out elsewhere; what is written here leaves it as it is. */
export const ADDRESS_QUERY: AddressQuery = {
  read: () => location.search,
  write: (query) => history.replaceState(history.state, '', addressWith(query)),
  push: (query) => history.pushState(null, '', addressWith(query)),
  onTravel(listener) {
    addEventListener('popstate', listener)
    return () => removeEventListener('popstate', listener)
  },
}

function addressWith(query: string): string {
  return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`
}
