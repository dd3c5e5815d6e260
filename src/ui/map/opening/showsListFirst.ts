/** Below this a phone or a small window: the list comes first. */
export const SMALL_SCREEN = '(max-width: 699px)'

export function showsListFirst(): boolean {
  return matchMedia(SMALL_SCREEN).matches
}
