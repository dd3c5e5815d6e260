import type { Hue } from '../../model/vocabulary.ts'
import { boxBelow, type Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { textWidth, wrapText, type TextStyle } from '../textWidth.ts'

/** How a text in a small drawing is set, in px. `label`: along a line, which it interrupts. */
export const SMALL_STYLES = {
  strong: { size: 14, bold: true, lineHeight: 17 },
  plain: { size: 14, bold: false, lineHeight: 17 },
  quiet: { size: 13, bold: false, lineHeight: 16 },
  label: { size: 13, bold: false, lineHeight: 16 },
} as const satisfies Readonly<Record<string, TextStyle>>

/**
 * A party: an organisation is round, a coalition a rounded square. `main`: whom it is about; `group`: no party, but what several
 * have in common.
 */
export type SmallShape = { readonly id: string; readonly box: Box; readonly form: 'round' | 'square'; readonly role: 'main' | 'party' | 'group' | 'dot'; readonly hue: Hue | null; readonly filled: boolean }
/** Lines of text below `top`; `x` is their left side or their middle. */
export type SmallText = { readonly lines: readonly string[]; readonly x: number; readonly top: number; readonly align: 'start' | 'middle'; readonly tone: keyof typeof SMALL_STYLES }

/**
 * A drawing that stands between words and says the same as they do, in px and as wide as a phone: no label overlaps another,
 * and each is as large as the words around it.
 */
export type SmallDrawing = {
  readonly width: number
  readonly height: number
  readonly shapes: readonly SmallShape[]
  readonly texts: readonly SmallText[]
  readonly lines: readonly (readonly Point[])[]
}

/** More lines make a label a paragraph. */
const MOST_LINES = 4

export function wrapSmall(text: string, tone: SmallText['tone'], width: number): readonly string[] {
  return text === '' ? [] : wrapText(text, SMALL_STYLES[tone], { single: width, wished: width, most: width, lines: MOST_LINES })
}

export function heightOfText({ lines, tone }: Pick<SmallText, 'lines' | 'tone'>): number {
  return lines.length * SMALL_STYLES[tone].lineHeight
}

export function boxOfText(text: SmallText): Box {
  const width = Math.max(0, ...text.lines.map((line) => textWidth(line, SMALL_STYLES[text.tone])))
  return boxBelow(text.align === 'middle' ? text.x : text.x + width / 2, text.top, width, heightOfText(text))
}

/** Texts under one another, the first of them at `top`. */
export function stackTexts(texts: readonly Pick<SmallText, 'lines' | 'tone'>[], x: number, top: number): readonly SmallText[] {
  let at = top
  return texts.map((text) => {
    const placed = { ...text, x, top: at, align: 'middle' } as const
    at += heightOfText(text)
    return placed
  })
}
