import { COLOURS } from '../../drawing/colours.ts'
import { HUES, type Hue } from '../../model/vocabulary.ts'

/** How a cell looks. A text without a style is `wrapped`. */
type Look = {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly points?: number
  /** `rrggbb`. */
  readonly ink?: string
  readonly fill?: string
  readonly underlined?: boolean
  readonly align?: 'center'
  readonly vertical?: 'top' | 'bottom' | 'center'
  readonly wrap?: boolean
  readonly turned?: boolean
  /** Excel's own: 14 is a day as the reader's country writes it, 49 is text also after it was edited. */
  readonly format?: 14 | 49
}

const HEADING: Look = { bold: true, ink: '1F2430', fill: 'E8EDF6', underlined: true, vertical: 'bottom', wrap: true }

const LOOKS = {
  plain: { vertical: 'top' },
  wrapped: { vertical: 'top', wrap: true },
  day: { vertical: 'top', format: 14 },
  /** For what looks like a formula: it stays text when somebody edits it. */
  asTyped: { vertical: 'top', format: 49, wrap: true },
  title: { bold: true, points: 16 },
  heading: HEADING,
  turned: { ...HEADING, turned: true, align: 'center' },
  label: { bold: true, vertical: 'top', wrap: true },
  quiet: { ink: '5A6070', vertical: 'top', wrap: true },
  seat: { align: 'center', vertical: 'top', fill: 'DDE7F8', wrap: true },
  around: { align: 'center', vertical: 'top', ink: '1F2430', wrap: true },
  past: { align: 'center', vertical: 'top', ink: '5A6070', italic: true, wrap: true },
  planned: { align: 'center', vertical: 'top', italic: true, fill: 'F4F1E6', wrap: true },
  example: { vertical: 'top', italic: true, ink: '5A6070', fill: 'F4F1E6' },
} as const satisfies Record<string, Look>
/** A ring of a domain, or a piece of a hull by its number, as a coloured cell. */
export type StyleName = keyof typeof LOOKS | Hue | `hull${number}`

/** On any of our colours that are dark enough to write on. */
const PAPER = 'FFFFFF'
const mark = (colour: string): Look => ({ fill: colour.slice(1), ink: PAPER, bold: true, align: 'center', vertical: 'top' })

const CELL_STYLES: ReadonlyMap<string, Look> = new Map<string, Look>([
  ...Object.entries(LOOKS),
  ...HUES.map((hue): [string, Look] => [hue, mark(COLOURS.light.hues[hue])]),
  ...COLOURS.light.hulls.map(({ tint }, index): [string, Look] => [`hull${index}`, mark(tint)]),
])
const NUMBERS: ReadonlyMap<string, number> = new Map([...CELL_STYLES.keys()].map((name, index) => [name, index]))

/** The number by which a cell refers to its style. */
export function styleNumber(name: StyleName): number {
  return NUMBERS.get(name) ?? 0
}

/** Every style has a font and a fill of its own: simple, and there are some thirty. Two fills come first that Excel keeps for itself. */
export function stylesXml(): string {
  const looks = [...CELL_STYLES.values()]
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<fonts count="${looks.length}">${looks.map(fontXml).join('')}</fonts>`,
    `<fills count="${looks.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${looks.map(fillXml).join('')}</fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7C8190"/></bottom><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length}">${looks.map(formatXml).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}

function fontXml({ bold, italic, points = 11, ink }: Look): string {
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${points}"/>${ink === undefined ? '' : `<color rgb="FF${ink}"/>`}<name val="Calibri"/><family val="2"/></font>`
}

function fillXml({ fill }: Look): string {
  return fill === undefined ? '<fill><patternFill patternType="none"/></fill>' : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`
}

function formatXml({ align, vertical, wrap, turned, underlined, format }: Look, index: number): string {
  const alignment = [align && `horizontal="${align}"`, vertical && `vertical="${vertical}"`, wrap && 'wrapText="1"', turned && 'textRotation="90"'].filter(Boolean).join(' ')
  const asTyped = format === 49 ? ' quotePrefix="1"' : ''
  return `<xf numFmtId="${format ?? 0}" fontId="${index}" fillId="${index + 2}" borderId="${underlined ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${asTyped}><alignment ${alignment}/></xf>`
}
