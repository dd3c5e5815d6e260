/** A colour of the theme, so that a slide on another base takes its colours, or one that means something (`#RRGGBB`). */
export type Paint = 'text' | 'quiet' | 'faint' | 'ground' | 'paper' | `#${string}`

/** Lighter on light and not darker on dark: the same on any base. */
const QUIET = '<a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr>'

/** For lines between rows. */
const FAINT = '<a:schemeClr val="tx1"><a:lumMod val="25000"/><a:lumOff val="75000"/></a:schemeClr>'

/** `<a:solidFill>`; opacity from 0 to 1. */
export function solid(paint: Paint, opacity = 1): string {
  return `<a:solidFill>${colourOf(paint, opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : '')}</a:solidFill>`
}

export const NO_FILL = '<a:noFill/>'

function colourOf(paint: Paint, alpha: string): string {
  if (paint === 'quiet') return QUIET
  if (paint === 'faint') return FAINT
  if (paint === 'text') return `<a:schemeClr val="tx1">${alpha}</a:schemeClr>`
  // The light one of a theme, also where slides are dark: a letter in its own hue can be read on it.
  if (paint === 'paper') return `<a:schemeClr val="lt1">${alpha}</a:schemeClr>`
  if (paint === 'ground') return `<a:schemeClr val="bg1">${alpha}</a:schemeClr>`
  return `<a:srgbClr val="${paint.slice(1)}">${alpha}</a:srgbClr>`
}

export type Stroke = { readonly paint: Paint; readonly points: number; readonly opacity?: number; readonly dash?: 'solid' | 'dashed' | 'dotted'; readonly arrow?: boolean }

const DASHES = { solid: '', dashed: '<a:prstDash val="dash"/>', dotted: '<a:prstDash val="sysDot"/>' } as const

/** `<a:ln>`. */
export function line({ paint, points, opacity = 1, dash = 'solid', arrow = false }: Stroke): string {
  const end = arrow ? '<a:tailEnd type="triangle" w="med" len="med"/>' : ''
  return `<a:ln w="${Math.round(points * 12_700)}" cap="${dash === 'dotted' ? 'rnd' : 'flat'}">${solid(paint, opacity)}${DASHES[dash]}<a:round/>${end}</a:ln>`
}

export const NO_LINE = '<a:ln><a:noFill/></a:ln>'
