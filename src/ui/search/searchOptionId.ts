/** The id of a row by its place among all rows. */
export function searchOptionId(index: number): string {
  return `map-search-option-${index}`
}
