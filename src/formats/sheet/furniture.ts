import { fillText, textWidth } from '../../drawing/textWidth.ts'
import type { ExportedSource, ExportWords } from '../exportWords.ts'
import { entryBlock, textStyle, wordsBlock, type Block, type Setting } from './blocks.ts'
import type { Section } from './columns.ts'
import { pathMark, shortNumber, wordsMark, type Mark } from './marks.ts'

/** In sizes of text. */
const TITLE = 1.9
const SUBTITLE = 1.15
const MOST_TITLE_SHARE = 0.66

/** Title and question at the left; at the right of which day it is and how much of the map; a thin line below. */
export function headerBlock(words: Pick<ExportWords, 'title' | 'subtitle' | 'stateDate' | 'shown'>, width: number, setting: Setting): Block {
  const { size, colours } = setting
  const facts = [words.stateDate, words.shown].filter((text) => text !== '')
  const factStyles = facts.map((_, index) => textStyle(size, index === 0 && words.stateDate !== ''))
  const factWidth = Math.max(0, ...facts.map((text, index) => textWidth(text, factStyles[index] ?? textStyle(size))))
  // Where both do not fit beside one another the facts come below.
  const isNarrow = factWidth > width * (1 - MOST_TITLE_SHARE)
  const titleWidth = isNarrow ? width : width - factWidth - size * 2
  const left = [
    wordsBlock(words.title, textStyle(size * TITLE, true), titleWidth, colours.ink),
    ...(words.subtitle === '' ? [] : [wordsBlock(words.subtitle, textStyle(size * SUBTITLE), titleWidth, colours.quietInk)]),
    ...(isNarrow ? facts.map((text) => wordsBlock(text, textStyle(size), width, colours.quietInk)) : []),
  ]
  const factsHeight = isNarrow ? 0 : size * (TITLE * 0.95 + facts.length * 1.35 - 1)
  const height = Math.max(left.reduce((sum, block) => sum + block.height, 0), factsHeight) + size * 0.6
  return {
    height: height + size * 0.8,
    marksAt: (x, y) => [
      ...stack(left, x, y),
      ...(isNarrow ? [] : facts.map((text, index): Mark => wordsMark(text, x + width, y + size * (TITLE * 0.95 + index * 1.35), { size, bold: factStyles[index]?.bold ?? false, align: 'end', colour: index === 0 ? colours.ink : colours.quietInk }))),
      ruleMark(x, y + height, width, setting),
    ],
  }
}

function stack(blocks: readonly Block[], x: number, y: number): readonly Mark[] {
  let top = y
  return blocks.flatMap((block) => {
    const marks = block.marksAt(x, top)
    top += block.height
    return marks
  })
}

export function ruleMark(x: number, y: number, width: number, { size, colours }: Setting): Mark {
  return pathMark(`M${shortNumber(x)} ${shortNumber(y)}L${shortNumber(x + width)} ${shortNumber(y)}`, { stroke: colours.line, strokeOpacity: 0.45, width: size * 0.07 })
}

function headingBlock(text: string, width: number, { size, colours }: Setting): Block {
  return wordsBlock(text, textStyle(size, true), width, colours.ink, 0.4)
}

/** What the signs mean and what is left out: it belongs on every page with a drawing. */
export function keySections({ legend, filters, headings }: ExportWords, width: number, setting: Setting): readonly Section[] {
  const { colours, size } = setting
  const groups = legend.map((group) => ({ heading: headingBlock(group.heading, width, setting), items: group.entries.map((entry) => entryBlock(entry, width, setting)) }))
  const cuts = filters.length === 0 ? [] : [{ heading: headingBlock(headings.filters, width, setting), items: filters.map((cut) => wordsBlock(cut, textStyle(size), width, colours.ink, 0.2)) }]
  return [...groups, ...cuts].filter(({ items }) => items.length > 0)
}

/** Where it comes from, how certain it is, and what the map says of itself. */
export function groundSections(words: ExportWords, width: number, setting: Setting): readonly Section[] {
  const { sources, certainty, about, contacts, headings } = words
  const { colours, size } = setting
  const lines = (texts: readonly string[]): readonly Block[] => texts.map((text) => wordsBlock(text, textStyle(size), width, colours.ink, 0.2))
  const labelled = (facts: readonly { readonly label: string; readonly text: string }[]): readonly Block[] => facts.flatMap((fact) => labelledBlocks(fact.label, fact.text, width, setting))
  return [
    { heading: headings.sources, items: sources.flatMap((source) => sourceBlocks(source, width, setting)) },
    { heading: headings.certainty, items: lines(certainty) },
    { heading: headings.about, items: labelled(about) },
    { heading: headings.contacts, items: labelled(contacts) },
  ].filter(({ items }) => items.length > 0).map(({ heading, items }) => ({ heading: headingBlock(heading, width, setting), items }))
}

function sourceBlocks({ title, detail, link, certainty }: ExportedSource, width: number, setting: Setting): readonly Block[] {
  return labelledBlocks(title, [detail, certainty, link].filter((text) => text !== '').join(' · '), width, setting)
}

/** A longer text may go on in the next column. */
const MOST_LINES_TOGETHER = 8

/** The first in ink, what goes with it quieter below. */
function labelledBlocks(label: string, text: string, width: number, { size, colours }: Setting): readonly Block[] {
  const style = textStyle(size * 0.92)
  const lines = fillText(text, style, width)
  const blocks = [
    wordsBlock(label, textStyle(size), width, colours.ink, lines.length === 0 ? 0.5 : 0),
    ...lines.map((line, index) => wordsBlock(line, style, Infinity, colours.quietInk, index === lines.length - 1 ? 0.5 : 0)),
  ]
  return lines.length > MOST_LINES_TOGETHER ? blocks : [{ height: blocks.reduce((sum, block) => sum + block.height, 0), marksAt: (x, y) => stack(blocks, x, y) }]
}
