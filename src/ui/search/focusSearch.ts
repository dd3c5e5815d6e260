/** The one box to search the map with, and the button that opens it where there is no room for the box. */
export const SEARCH_BOX_ID = 'map-search'
export const SEARCH_OPENER_ID = 'map-search-open'

/** Puts the caret in the search box, and selects what was searched before. */
export function focusSearch(): void {
  document.getElementById(SEARCH_OPENER_ID)?.click()
  const box = document.getElementById(SEARCH_BOX_ID)
  if (!(box instanceof HTMLInputElement)) return
  box.focus()
  box.select()
}
