import type { AddressQuery } from '../../opening/lensInAddress.ts'

/** The secret of a link stands behind the `#` and is taken out elsewhere; what is written here leaves it as it is. */
export const ADDRESS_QUERY: AddressQuery = {
  read: () => location.search,
  write: (query) => history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`),
}
