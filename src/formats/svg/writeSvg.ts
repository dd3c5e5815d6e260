import { isRightToLeft } from '../../drawing/rightToLeft.ts'
import { lineCap } from '../../drawing/strokes.ts'
import type { ExportInput } from '../exportInput.ts'
import { describeMarks, type Described } from '../sheet/describeMarks.ts'
import { shortNumber, type Mark, type MarkGroup, type Paint, type WordsMark } from '../sheet/marks.ts'
import { pictureSheet } from '../sheet/pictureSheet.ts'
import { xmlText } from '../xmlText.ts'

/**
 * The face by name, not embedded: Word, PowerPoint and Illustrator would not read it from the file, and who edits the picture
 * edits its words. Where it is not installed, faces of nearly the same width stand in.
 */
const FONTS = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

/** The drawing as one picture that looks like the screen, with its title, legend, filters and sources. Every text is text. */
export function writeSvg(input: ExportInput): string {
  const { width, height, ground, groups } = pictureSheet(input)
  const [w, h] = [shortNumber(width), shortNumber(height)]
  const { title, subtitle, stateDate, shown, filters } = input.words
  const described = new Map(describeMarks(input))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" xml:lang="${input.language}" font-family="${FONTS}" stroke-linejoin="round" fill-rule="evenodd">`,
    `<title>${xmlText(title)}</title>`,
    `<desc>${xmlText([subtitle, stateDate, shown, ...filters].filter((text) => text !== '').join(' · '))}</desc>`,
    `<rect width="${w}" height="${h}" fill="${ground}"/>`,
    ...groups.map((group) => groupXml(group, described)),
    '</svg>',
    '',
  ].join('\n')
}

/** Marks of one thing that follow one another are a group; the first of each thing says what it is. */
function groupXml({ x, y, scale, marks }: MarkGroup, described: Map<string, Described>): string {
  const runs: { readonly of: string | null; readonly parts: string[] }[] = []
  for (const mark of marks) {
    const last = runs.at(-1)
    if (last && last.of === mark.of && mark.of !== null) last.parts.push(markXml(mark))
    else runs.push({ of: mark.of, parts: [markXml(mark)] })
  }
  const place = `translate(${shortNumber(x)} ${shortNumber(y)})${scale === 1 ? '' : ` scale(${scale})`}`
  return [`<g transform="${place}">`, ...runs.map(({ of, parts }) => runXml(of, parts, described)), '</g>'].join('\n')
}

function runXml(of: string | null, parts: readonly string[], described: Map<string, Described>): string {
  const said = described.get(of ?? '')
  if (of === null || !said) return parts.join('\n')
  described.delete(of)
  const description = said.description === '' ? '' : `<desc>${xmlText(said.description)}</desc>`
  return `<g id="${xmlText(of)}"><title>${xmlText(said.title)}</title>${description}\n${parts.join('\n')}\n</g>`
}

function markXml(mark: Mark): string {
  switch (mark.kind) {
    case 'path':
      return `<path d="${mark.path}"${paintXml(mark)}/>`
    case 'circle':
      return `<circle cx="${shortNumber(mark.x)}" cy="${shortNumber(mark.y)}" r="${shortNumber(mark.r)}"${paintXml(mark)}/>`
    case 'words':
      return `${haloXml(mark)}${textXml(mark, ` fill="${mark.colour}"`)}`
    default:
      return mark satisfies never
  }
}

function paintXml({ fill, fillOpacity, stroke, strokeOpacity, width, dash }: Paint): string {
  const filled = ` fill="${fill ?? 'none'}"${fill !== null && fillOpacity !== 1 ? ` fill-opacity="${shortNumber(fillOpacity)}"` : ''}`
  if (stroke === null) return filled
  const dashed = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(shortNumber).join(' ')}" stroke-linecap="${lineCap(dash)}"`
  return `${filled} stroke="${stroke}"${strokeOpacity === 1 ? '' : ` stroke-opacity="${shortNumber(strokeOpacity)}"`} stroke-width="${shortNumber(width)}"${dashed}`
}

/** A text of its own below the text: programs that do not know `paint-order` would stroke over the letters. */
function haloXml(mark: WordsMark): string {
  if (mark.halo === null) return ''
  return textXml(mark, ` aria-hidden="true" fill="none" stroke="${mark.halo.colour}" stroke-width="${shortNumber(mark.halo.width)}"`)
}

function textXml({ text, x, y, size, bold, align, opacity }: WordsMark, look: string): string {
  const set = `${align === 'start' ? '' : ` text-anchor="${align}"`}${bold ? ' font-weight="700"' : ''}${isRightToLeft(text) ? ' direction="rtl"' : ''}${opacity === 1 ? '' : ` opacity="${opacity}"`}`
  return `<text x="${shortNumber(x)}" y="${shortNumber(y)}" font-size="${shortNumber(size)}"${set}${look}>${xmlText(text)}</text>`
}
