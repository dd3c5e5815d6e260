import type { Document, Element } from '@xmldom/xmldom'
import type { Box } from '../../../drawing/boxes.ts'
import { EMU_PER_POINT } from '../xml/frame.ts'
import type { DeckBase } from './deckBase.ts'
import { NAMESPACES } from './openPackage.ts'
import { elementsIn } from './readPackage.ts'

export type Layout = { readonly path: string; readonly xml: Document; readonly masterXml: Document }

/** Of the height of a slide: a title that ends lower has a slide of its own in mind, and ours gets a place above. */
const LOWEST_TITLE = 0.35
/** Of the height of a slide: what begins lower than this stands at its foot. */
const FOOT = 0.85
const MARGIN = 0.04

/** Where on this layout the title, our content and the foot go. What a layout does not say of a place, its master says. */
export function layoutRooms({ xml, masterXml }: Layout, { width, height }: DeckBase['size']): Pick<DeckBase, 'title' | 'titleRoom' | 'area' | 'titlePoints' | 'footer' | 'slideNumber' | 'ink' | 'isInverted'> {
  const given = boxOf(placeholder(xml, ['title', 'ctrTitle'])) ?? boxOf(placeholder(masterXml, ['title']))
  const isGood = given !== null && given.bottom <= height * LOWEST_TITLE && given.right - given.left >= width * 0.4 && given.left >= 0 && given.right <= width
  const own: Box = { left: width * MARGIN, top: height * MARGIN, right: width * (1 - MARGIN), bottom: height * 0.14 }
  const title = isGood ? given : own
  const side = Math.min(title.left, width - title.right, width * 0.08)
  const feet = ['ftr', 'sldNum', 'dt'].flatMap((type) => boxOf(placeholder(xml, [type])) ?? boxOf(placeholder(masterXml, [type])) ?? []).filter(({ top }) => top > height * FOOT)
  const isInverted = isLight(masterXml) && hasLightText(masterXml)
  return {
    title: isGood ? null : own,
    area: { left: side, top: title.bottom + 2, right: width - side, bottom: Math.min(height * (1 - MARGIN), ...feet.map(({ top }) => top - 4)) },
    titleRoom: title,
    titlePoints: [placeholder(xml, ['title', 'ctrTitle']), placeholder(masterXml, ['title']), elementsIn(masterXml, NAMESPACES.slides, 'titleStyle')[0] ?? null].flatMap((each) => sizeIn(each) ?? [])[0] ?? null,
    footer: indexOf(placeholder(xml, ['ftr'])),
    slideNumber: indexOf(placeholder(xml, ['sldNum'])),
    ink: isLight(masterXml) && !isInverted ? 'own' : 'text',
    isInverted,
  }
}

/** The first size of letters that stands here, in points. */
function sizeIn(within: Element | null): number | null {
  const sizes = elementsIn(within, NAMESPACES.drawing, 'defRPr').concat(elementsIn(within, NAMESPACES.drawing, 'rPr')).flatMap((each) => Number(each.getAttribute('sz')) || [])
  return sizes[0] === undefined ? null : sizes[0] / 100
}

/** A colour lighter than this is no ink for a light ground. */
const LIGHT = 0.7

/** Whether the text of a master is set in a light colour of its own. */
function hasLightText(masterXml: Document): boolean {
  const styled = [elementsIn(masterXml, NAMESPACES.slides, 'bodyStyle')[0] ?? null, placeholder(masterXml, ['body'])]
  const inks = styled.flatMap((each) => elementsIn(each, NAMESPACES.drawing, 'defRPr').concat(elementsIn(each, NAMESPACES.drawing, 'rPr')))
  const hex = inks.flatMap((each) => elementsIn(each, NAMESPACES.drawing, 'srgbClr')[0]?.getAttribute('val') ?? [])[0]
  const [red = 0, green = 0, blue = 0] = (hex?.match(/../g) ?? []).map((part) => parseInt(part, 16) / 255)
  return red * 0.3 + green * 0.6 + blue * 0.1 > LIGHT
}

function placeholder(document: Document, types: readonly string[]): Element | null {
  return elementsIn(document, NAMESPACES.slides, 'sp').find((shape) => elementsIn(shape, NAMESPACES.slides, 'ph').some((each) => types.includes(each.getAttribute('type') ?? ''))) ?? null
}

function boxOf(shape: Element | null): Box | null {
  const [off, ext] = shape ? ['off', 'ext'].map((name) => elementsIn(shape, NAMESPACES.drawing, name)[0]) : []
  if (!off || !ext) return null
  const [left, top, width, height] = [off.getAttribute('x'), off.getAttribute('y'), ext.getAttribute('cx'), ext.getAttribute('cy')].map((text) => Number(text) / EMU_PER_POINT)
  if (left === undefined || top === undefined || !width || !height) return null
  return { left, top, right: left + width, bottom: top + height }
}

function indexOf(shape: Element | null): string | null {
  const ph = shape ? elementsIn(shape, NAMESPACES.slides, 'ph')[0] : undefined
  return ph ? (ph.getAttribute('idx') ?? '0') : null
}

/** Whether the ground is the light colour of the theme, so that our own inks can be read on it. */
function isLight(masterXml: Document): boolean {
  return elementsIn(masterXml, NAMESPACES.slides, 'clrMap')[0]?.getAttribute('bg1') === 'lt1'
}
