import { describe, expect, it } from 'vitest'
import { namesInSentence } from '../../src/ui/answers/namesInSentence.ts'

describe('a sentence with names that can be pressed', () => {
  it.each([
    ['A en B delen 3 partijen.', ['A', 'B'], [{ id: 'A' }, ' en ', { id: 'B' }, ' delen 3 partijen.']],
    ['Iedereen van GGD Haaglanden zit ook in GGD.', ['GGD', 'GGD Haaglanden'], ['Iedereen van ', { id: 'GGD Haaglanden' }, ' zit ook in ', { id: 'GGD' }, '.']],
    ['via Tafel, via Tafel', ['Tafel'], ['via ', { id: 'Tafel' }, ', via Tafel']],
    ['Niemand.', ['A'], ['Niemand.']],
    ['', ['A', ''], []],
  ])('%s', (sentence, names, pieces) => {
    expect(namesInSentence(sentence, names.map((name) => ({ id: name, name })))).toEqual(pieces)
  })
})
