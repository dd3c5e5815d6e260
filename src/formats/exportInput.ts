import type { Drawing } from '../drawing/drawing.ts'
import type { Network } from '../model/network.ts'
import type { Language } from '../model/vocabulary.ts'
import type { ExportedMatrix } from './exportedMatrix.ts'
import type { ExportWords } from './exportWords.ts'

/** What every export is made of: the same drawing and the same words, so that slides, pages and tables say the same. Plain data, so that it can be posted to a worker. */
export type ExportInput = {
  /** Already through the lens: nothing that may not be shown is in it. */
  readonly network: Network
  /** Of this network, in the light theme: paper is white. */
  readonly drawing: Drawing
  readonly matrix: ExportedMatrix
  readonly words: ExportWords
  /** Of the words, and of the labels that are taken from the vocabulary. */
  readonly language: Language
}

/** How far a long export is, from 0 to 1. */
export type OnProgress = (share: number) => void
