import type { FactId } from '../../../model/ids.ts'

/** Where a thing of the map stands on the page, for `aria-activedescendant`. */
export function optionId(id: FactId): string {
  return `map-${id}`
}
