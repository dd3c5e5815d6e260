/**
 * Widths of the characters from space to tilde in hundredths of an em, measured in Atkinson Hyperlegible Next.
 * A pure layer cannot ask a browser, and an export on a server has none; the real font is within a few percent of this.
 */
const REGULAR_WIDTHS = [28, 29, 30, 65, 59, 92, 73, 16, 30, 30, 48, 61, 21, 36, 21, 39, 65, 41, 55, 58, 61, 59, 60, 51, 61, 59, 21, 21, 55, 63, 55, 48, 78, 63, 61, 64, 67, 57, 55, 69, 69, 39, 51, 63, 54, 82, 69, 71, 59, 72, 61, 59, 56, 69, 59, 86, 62, 57, 61, 32, 39, 34, 55, 37, 24, 52, 57, 48, 56, 54, 31, 56, 55, 25, 24, 49, 26, 84, 55, 55, 57, 57, 35, 47, 33, 54, 46, 68, 48, 45, 46, 34, 24, 34, 55]
const BOLD_WIDTHS = [31, 30, 39, 76, 61, 97, 72, 21, 33, 33, 48, 59, 27, 37, 27, 44, 66, 44, 58, 60, 62, 61, 63, 54, 62, 57, 27, 27, 57, 61, 57, 55, 78, 68, 64, 66, 69, 60, 57, 72, 70, 42, 56, 66, 55, 86, 72, 75, 63, 76, 65, 61, 61, 69, 64, 89, 68, 65, 62, 34, 44, 34, 58, 40, 29, 55, 60, 51, 60, 56, 36, 59, 57, 30, 26, 55, 32, 88, 57, 58, 60, 60, 38, 51, 38, 57, 53, 74, 54, 52, 51, 38, 25, 38, 54]

const FIRST_CODE = 32
/** From here on scripts are about as wide as high (CJK, emoji). */
const WIDE_FROM_CODE = 0x2e80
const OTHER_WIDTH = 58

/** A way to set text: size in map units, weight, and how far it may run. */
export type TextStyle = { readonly size: number; readonly bold: boolean; readonly lineHeight: number }

/** Width of one line in the units of the style's size. Accented letters count as their base letter. */
export function textWidth(text: string, style: TextStyle): number {
  const widths = style.bold ? BOLD_WIDTHS : REGULAR_WIDTHS
  let total = 0
  // By code unit: half of a pair counts half, and nothing is made for every character.
  const plain = text.normalize('NFD')
  for (let index = 0; index < plain.length; index++) total += characterWidth(plain.charCodeAt(index), widths)
  return (total / 100) * style.size
}

function characterWidth(code: number, widths: readonly number[]): number {
  if (code >= 0x300 && code < 0x370) return 0
  if (code >= 0xd800 && code < 0xe000) return 50
  if (code >= WIDE_FROM_CODE) return 100
  return widths[code - FIRST_CODE] ?? OTHER_WIDTH
}

export type WrapLimits = {
  /** A text no wider than this stays on one line. */
  readonly single: number
  /** What lines should stay under; the text takes another line before it passes this. */
  readonly wished: number
  /** What a line may never pass: there the text is cut with an ellipsis. */
  readonly most: number
  readonly lines: number
}

/**
 * Breaks a text into few lines of nearly equal width; what does not fit fills them from the first on and ends in an
 * ellipsis. Characters are kept as they were typed; only white space is folded.
 */
export function wrapText(text: string, style: TextStyle, limits: WrapLimits): string[] {
  const words = wordsOf(text, style)
  if (words.length < 2 || widthOf(words, style) <= limits.single) return [shorten(joined(words), style, limits.most)]
  let lines: Line[] = [words]
  for (let count = 2; count <= limits.lines; count++) {
    lines = balance(words, style, count)
    if (widest(lines, style) <= limits.wished) break
  }
  return widest(lines, style) <= limits.most ? lines.map(joined) : fillAndCut(words, style, limits)
}

/** Every word of a text in as many lines as it takes, none wider than `most`; a word that is too long is broken. */
export function wrapWhole(text: string, style: TextStyle, { most, wished }: WrapLimits): string[] {
  const words = wordsOf(text, style).flatMap((word) => breakWord(word, style, most))
  return balance(words, style, Math.max(1, Math.ceil(widthOf(words, style) / wished))).map(joined)
}

/** A pasted page as a name must not cost more than a name. */
const MOST_CHARACTERS = 400

/** A text of any length in lines of at most `width`, each as full as it can be; a word that is too long is broken. */
export function fillText(text: string, style: TextStyle, width: number): string[] {
  const words = text.trim().split(/\s+/u).filter(Boolean).flatMap((word) => breakWord(wordOf(word, style), style, width))
  return fill(words, style, width).map(joined)
}

type Word = { readonly text: string; readonly width: number }
type Line = readonly Word[]

function wordsOf(text: string, style: TextStyle): Word[] {
  return text.slice(0, MOST_CHARACTERS).trim().split(/\s+/u).filter(Boolean).map((word) => wordOf(word, style))
}

function wordOf(text: string, style: TextStyle): Word {
  return { text, width: textWidth(text, style) }
}

function joined(line: Line): string {
  return line.map((word) => word.text).join(' ')
}

function widthOf(line: Line, style: TextStyle): number {
  return line.reduce((total, word) => total + word.width, textWidth(' ', style) * Math.max(0, line.length - 1))
}

function widest(lines: readonly Line[], style: TextStyle): number {
  return Math.max(0, ...lines.map((line) => widthOf(line, style)))
}

/** At most `count` lines with the narrowest widest line: the smallest width at which greedy filling fits. */
function balance(words: Line, style: TextStyle, count: number): Line[] {
  let low = Math.max(0, ...words.map((word) => word.width))
  let high = widthOf(words, style)
  if (fill(words, style, low).length <= count) return fill(words, style, low)
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (fill(words, style, middle).length <= count) high = middle
    else low = middle
  }
  return fill(words, style, high)
}

function fill(words: Line, style: TextStyle, width: number): Line[] {
  const space = textWidth(' ', style)
  const lines: Word[][] = []
  let taken = Infinity
  for (const word of words) {
    const line = lines.at(-1)
    taken += space + word.width
    if (line && taken <= width + 0.01) line.push(word)
    else {
      lines.push([word])
      taken = word.width
    }
  }
  return lines
}

function fillAndCut(words: Line, style: TextStyle, { most, lines: count }: WrapLimits): string[] {
  const filled = fill(words, style, most)
  const lines = filled.length <= count ? filled : [...filled.slice(0, count - 1), filled.slice(count - 1).flat()]
  return lines.map((line) => shorten(joined(line), style, most))
}

/** Made when the first name is too long: it takes longer than a map takes to draw. */
let segmenter: Intl.Segmenter | null = null

/** What a reader sees as one character: a flag or a family of emoji is never cut in two. */
function charactersOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('nl', { granularity: 'grapheme' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

function shorten(line: string, style: TextStyle, width: number): string {
  if (textWidth(line, style) <= width) return line
  const characters = charactersOf(line)
  return `${characters.slice(0, Math.max(1, fitting(characters, style, width - textWidth('…', style)))).join('').trimEnd()}…`
}

/** How many of these characters fit. */
function fitting(characters: readonly string[], style: TextStyle, width: number): number {
  let total = 0
  const first = characters.findIndex((character) => (total += textWidth(character, style)) > width)
  return first === -1 ? characters.length : first
}

function breakWord(word: Word, style: TextStyle, width: number): Word[] {
  if (word.width <= width) return [word]
  const parts: Word[] = []
  for (let rest = charactersOf(word.text); rest.length > 0; ) {
    const count = Math.max(1, fitting(rest, style, width))
    parts.push(wordOf(rest.slice(0, count).join(''), style))
    rest = rest.slice(count)
  }
  return parts
}
