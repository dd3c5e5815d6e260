import { COLOURS, type Colours } from './colours.ts'
import type { ThemeName } from './drawing.ts'

/** The smallest text on a map that is presented, in px: it is read from the back of a room. */
export const PRESENTED_TEXT_PX = 18

/**
 * The colours of a map that is presented: every name in full ink, at 7:1 or more also where three hulls lie over one another. What
 * ended keeps its grey ring and its year.
 */
export const PRESENTED_COLOURS: Readonly<Record<ThemeName, Colours>> = { light: presented(COLOURS.light), dark: presented(COLOURS.dark) }

function presented(colours: Colours): Colours {
  return { ...colours, quietInk: colours.ink, hulls: colours.hulls.map((hull) => ({ ...hull, ink: colours.ink })) }
}
