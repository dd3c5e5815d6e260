import { jsPDF } from 'jspdf'
import type { Drawing } from '../../drawing/drawing.ts'
import type { ExportInput, OnProgress } from '../exportInput.ts'
import type { ExportWords } from '../exportWords.ts'
import type { Sheet } from '../sheet/marks.ts'
import { partDrawing } from './drawingParts.ts'
import { drawingPage, fitOnPaper, groundOn, groundPages, isWhole, mayFit, withFoot, type Page } from './pages.ts'
import { packStreams } from './packStreams.ts'
import { createPdfPainter, PDF_FACE, type PdfPainter } from './paintPdf.ts'
import { A4, PAPER, TILINGS, type PaperName } from './papers.ts'
import { posterPaper, tilesOf } from './tiles.ts'

/** The typeface as TrueType files. */
export type PdfFonts = { readonly regular: Uint8Array; readonly bold: Uint8Array }

export type PdfWish = {
  readonly paper: PaperName
  readonly fonts: PdfFonts
  /** What only pages say. In `page`, `ground` and `sheet` stand the names of numbers: {page}, {pages}, {sheet}, {row}, {column}. */
  readonly words: { readonly page: string; readonly ground: string; readonly sheet: string; readonly split: string; readonly leftOver: string }
}

/** `isSplit`: on the first page not every name had room, and parts follow. `missing`: characters that the typeface does not have. */
export type WrittenPdf = { readonly bytes: Uint8Array; readonly pages: number; readonly isSplit: boolean; readonly missing: readonly string[] }

/**
 * The drawing as a poster or as pages: lines and text, never pixels, with the typeface inside. Names are never smaller than
 * 7 points; where not all of them have room the whole comes first and then its parts.
 */
export function writePdf(input: ExportInput, wish: PdfWish, onProgress: OnProgress = () => {}): WrittenPdf {
  const doc = openDocument(input, wish.fonts)
  const painter = createPdfPainter(doc)
  const written = wish.paper === 'a0a3' || wish.paper === 'a0a4' ? writeTiles(doc, painter, input, wish, TILINGS[wish.paper]) : writePages(doc, painter, input, wish, wish.paper, onProgress)
  // A document begins with a page of its own.
  doc.deletePage(1)
  return { ...written, bytes: new Uint8Array(doc.output('arraybuffer')), pages: doc.getNumberOfPages(), missing: [...painter.missing] }
}

function openDocument({ words, language }: ExportInput, { regular, bold }: PdfFonts): jsPDF {
  packStreams()
  const doc = new jsPDF({ unit: 'pt', compress: true, putOnlyUsedFonts: true, floatPrecision: 2 })
  for (const [style, bytes] of [['normal', regular], ['bold', bold]] as const) {
    doc.addFileToVFS(`${PDF_FACE}-${style}.ttf`, binaryString(bytes))
    doc.addFont(`${PDF_FACE}-${style}.ttf`, PDF_FACE, style)
  }
  // No author: nobody's name leaves the map unseen.
  doc.setProperties({ title: words.title, subject: [words.subtitle, words.stateDate].filter((text) => text !== '').join(' · '), creator: 'Netwerkkaart' })
  doc.setLanguage(language === 'nl' ? 'nl' : 'en')
  doc.viewerPreferences({ DisplayDocTitle: true })
  return doc
}

type Written = Pick<WrittenPdf, 'isSplit'>

function writePages(doc: jsPDF, painter: PdfPainter, input: ExportInput, wish: PdfWish, name: keyof typeof PAPER, onProgress: OnProgress): Written {
  const { drawn, ground, isSplit } = planPages(input, wish, name)
  const pages = [...drawn, ...ground]
  const [made, elsewhere] = [input.words.madeWith, filled(wish.words.ground, { page: drawn.length + 1 })]
  for (const [index, page] of pages.entries()) {
    addPage(doc, page.sheet)
    doc.outline.add(null, page.title, { pageNumber: index + 1 })
    painter.paint(withFoot(page, ground.length > 0 && index < drawn.length ? `${made} · ${elsewhere}` : made, filled(wish.words.page, { page: index + 1, pages: pages.length })))
    onProgress((index + 1) / pages.length)
  }
  return { isSplit }
}

function planPages({ drawing, network, words }: ExportInput, wish: PdfWish, name: keyof typeof PAPER): { readonly drawn: readonly Page[]; readonly ground: readonly Page[]; readonly isSplit: boolean } {
  const paper = PAPER[name]
  const fits = (part: Drawing, said: ExportWords): boolean => mayFit(part, paper) && isWhole(part, fitOnPaper(part, paper, said))
  const isSplit = !fits(drawing, words)
  const whole = fitOnPaper(drawing, paper, words, isSplit ? wish.words.split : '')
  // Sources in letters of a poster would be a poster of sources.
  const ground = whole.place.later.length === 0 ? [] : name === 'a0' ? groundPages(groundOn(A4, words), A4, words) : groundPages(whole.place.later, paper, words)
  if (!isSplit) return { drawn: [drawingPage(drawing, whole)], ground, isSplit }
  const parts = partDrawing(drawing, network, wish.words.leftOver, (part) => fits(part, words))
  return {
    drawn: [
      drawingPage(drawing, whole, { note: wish.words.split }),
      ...parts.map((part) => {
        const about = { ...words, subtitle: part.title }
        return drawingPage(part.drawing, fitOnPaper(part.drawing, paper, about), { hasEvery: true })
      }),
    ],
    ground,
    isSplit,
  }
}

/** One poster over many sheets. Nothing is split: a poster has room, and names without it stand over what is there. */
function writeTiles(doc: jsPDF, painter: PdfPainter, input: ExportInput, wish: PdfWish, tiling: (typeof TILINGS)[keyof typeof TILINGS]): Written {
  const { drawing, words } = input
  const paper = posterPaper(tiling, PAPER.a0)
  const fitted = fitOnPaper(drawing, paper, words)
  const poster = withFoot(drawingPage(drawing, fitted, { hasEvery: true }), words.madeWith, '')
  for (const { cut, around } of tilesOf(poster, tiling, (sheet, row, column) => filled(wish.words.sheet, { sheet, row, column }))) {
    addPage(doc, around)
    painter.paint(poster, cut)
    painter.paint(around)
  }
  const ground = fitted.place.later.length === 0 ? [] : groundPages(groundOn(A4, words), A4, words)
  for (const page of ground) {
    addPage(doc, page.sheet)
    painter.paint(withFoot(page, words.madeWith, ''))
  }
  return { isSplit: false }
}

function addPage(doc: jsPDF, { width, height }: Pick<Sheet, 'width' | 'height'>): void {
  doc.addPage([width, height], width > height ? 'landscape' : 'portrait')
}

function filled(text: string, numbers: Readonly<Record<string, number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? ''))
}

const CHUNK = 8_192

/** As jsPDF wants its files: a character a byte. */
function binaryString(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return text
}
