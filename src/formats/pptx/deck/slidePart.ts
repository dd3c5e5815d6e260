import { fillText, textWidth, wrapText, type TextStyle } from '../../../drawing/textWidth.ts'
import { LEAST_TEXT_PT, place } from '../xml/frame.ts'
import { SlideShapes } from '../xml/slideXml.ts'
import { PROOFING } from '../xml/textBody.ts'
import { shortened, slideText } from '../xml/slideText.ts'
import type { LayoutFooter } from '../package/deckBase.ts'
import { PREFIXES, XML_HEAD } from '../package/openPackage.ts'
import { joinParts, roomOf, underBox, UNDER_PT, type DeckInput, type Slide } from './slide.ts'

/** Longer than three lines on a slide no title is read. */
const MOST_TITLE_CHARACTERS = 140
/** On one line, in wide letters too; choices of the lens that take more stand with what is said of the map. */
const UNDER_STYLE: TextStyle = { size: UNDER_PT * 1.15, bold: false, lineHeight: UNDER_PT }
const MOST_FOOTER_CHARACTERS = 110

/** One slide as its part of the package: a real title, so that an outline and a screen reader find it, and the foot of the layout. */
export function slidePart(input: DeckInput, { title, under, draw }: Slide): string {
  const { base, language } = input
  const shapes = new SlideShapes(language)
  const text = shortened(title, MOST_TITLE_CHARACTERS)
  addPlaceholder(shapes, PROOFING[language], 'type="title"', text, base.title ? place(base.title) : '', titleLook(text, base))
  const width = underBox(base).right - underBox(base).left
  if (under !== '') shapes.textBox({ name: under }, underBox(base), [{ lines: wrapText(under, UNDER_STYLE, { single: width, wished: width, most: width, lines: 1 }), look: { points: UNDER_PT, paint: 'quiet' } }], { wraps: true })
  draw(shapes, roomOf(base))
  addFooter(shapes, input)
  if (base.slideNumber !== null) addNumber(shapes, PROOFING[language], base.slideNumber)
  return `${XML_HEAD}<p:sld ${PREFIXES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes.xml}</p:spTree></p:cSld><p:clrMapOvr>${base.isInverted ? INVERTED : '<a:masterClrMapping/>'}</p:clrMapOvr></p:sld>`
}

const INVERTED = `<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" ${[1, 2, 3, 4, 5, 6].map((number) => `accent${number}="accent${number}"`).join(' ')} hlink="hlink" folHlink="folHlink"/>`

/** Where a layout does not say how large a title is. */
const USUAL_TITLE_PT = 28
const LEAST_TITLE_PT = 16
/** Of letters in bold and in a wide typeface, against those that were measured; and from line to line. */
const [TITLE_SLACK, TITLE_LINE] = [1.15, 1.05]

type TitleLook = { readonly points: number | null; readonly fill: string }

/** The size at which a title has room on its lines, and its colour; where the layout says both, nothing. */
function titleLook(text: string, { titleRoom, titlePoints, titleFill }: DeckInput['base']): TitleLook {
  const [width, height] = [titleRoom.right - titleRoom.left, titleRoom.bottom - titleRoom.top]
  const most = titlePoints ?? USUAL_TITLE_PT
  const fits = (size: number): boolean => {
    const style: TextStyle = { size: size * TITLE_SLACK, bold: true, lineHeight: size }
    return fillText(text, style, width).length * size * TITLE_LINE <= height
  }
  const sizes = Array.from({ length: Math.max(1, Math.ceil((most - LEAST_TITLE_PT) / 2) + 1) }, (_, step) => Math.max(Math.min(most, LEAST_TITLE_PT), most - step * 2))
  const size = sizes.find(fits) ?? Math.min(most, LEAST_TITLE_PT)
  return { points: size === titlePoints && titleFill === '' ? null : size, fill: titleFill }
}

function addFooter(shapes: SlideShapes, { base: { footer }, language, words }: DeckInput): void {
  const text = shortened(joinParts(words.title, words.madeWith), MOST_FOOTER_CHARACTERS)
  if (footer === null) return
  if (!('index' in footer)) return shapes.textBox({ name: text }, footer, [{ lines: [text], look: { points: LEAST_TEXT_PT, paint: 'quiet' } }], { wraps: true, anchor: 'middle' })
  const fitted = fitFooter(text, words.title, footer)
  addPlaceholder(shapes, PROOFING[language], `type="ftr" sz="quarter" idx="${footer.index}"`, fitted.text, '', { points: fitted.points === footer.points ? null : fitted.points, fill: '' })
}

/** Where a layout does not say how wide its letters may be; and of the room, what text may take that is set in another typeface. */
const [USUAL_FOOTER_PT, FOOTER_SHARE] = [12, 0.9]

/** All of it where it fits on one line; else smaller, then only the title, then as much of that as there is room for. */
function fitFooter(text: string, title: string, { width, points }: LayoutFooter): { readonly text: string; readonly points: number } {
  const size = points ?? USUAL_FOOTER_PT
  if (width === null) return { text, points: size }
  const styleOf = (most: number): TextStyle => ({ size: most, bold: false, lineHeight: most })
  const room = width * FOOTER_SHARE
  const least = Math.min(size, LEAST_TEXT_PT)
  for (const said of [text, title]) for (const each of [size, least]) if (textWidth(said, styleOf(each)) <= room) return { text: said, points: each }
  const [line = title] = wrapText(title, styleOf(least), { single: room, wished: room, most: room, lines: 1 })
  return { text: line, points: least }
}

function addPlaceholder(shapes: SlideShapes, lang: string, ph: string, text: string, geometry: string, { points, fill }: TitleLook = { points: null, fill: '' }): void {
  const size = points === null ? '' : ` sz="${Math.round(points * 100)}"`
  const run = slideText(text) === '' ? '' : `<a:r><a:rPr lang="${lang}"${size} dirty="0"${fill === '' ? '/>' : `>${fill}</a:rPr>`}<a:t>${slideText(text)}</a:t></a:r>`
  addToFrame(shapes, ph, slideText(text), geometry, `${run}<a:endParaRPr lang="${lang}" dirty="0"/>`)
}

function addNumber(shapes: SlideShapes, lang: string, index: string): void {
  addToFrame(shapes, `type="sldNum" sz="quarter" idx="${index}"`, '#', '', `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}" dirty="0"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}" dirty="0"/>`)
}

function addToFrame(shapes: SlideShapes, ph: string, name: string, geometry: string, inner: string): void {
  shapes.add(`<p:sp><p:nvSpPr><p:cNvPr id="${shapes.newId()}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${geometry}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${inner}</a:p></p:txBody></p:sp>`)
}
