import type { FileFailure } from './fileFailures.ts'

/** What the first bytes say a file is. */
export type Told =
  | { readonly is: 'zip' | 'text' }
  | { readonly is: 'refused'; readonly why: FileFailure }

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const PICTURES = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x42, 0x4d], [0x52, 0x49, 0x46, 0x46], [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]]
const OTHERS = [[0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21], [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]]

/** By content, whatever the file is called. */
export function tellFormat(bytes: Uint8Array): Told {
  if (bytes.length === 0) return { is: 'refused', why: 'empty' }
  if (begins(bytes, OLE)) return { is: 'refused', why: judgeOle(bytes) }
  if (begins(bytes, [0x50, 0x4b])) return { is: 'zip' }
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return { is: 'refused', why: 'pdf' }
  // *BM* begins a picture and also a word: a text goes on in letters.
  if (PICTURES.some((signature) => begins(bytes, signature)) && bytes.subarray(0, 64).some((byte) => byte === 0 || byte > 0xf4)) return { is: 'refused', why: 'picture' }
  return OTHERS.some((signature) => begins(bytes, signature)) ? { is: 'refused', why: 'unknownFormat' } : { is: 'text' }
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The old container of Office: what is in it stands in UTF-16 in its directory. */
function judgeOle(bytes: Uint8Array): FileFailure {
  if (contains(bytes, 'EncryptedPackage')) return 'password'
  return contains(bytes, 'Workbook') || contains(bytes, 'Book') ? 'oldExcel' : 'notASpreadsheet'
}

function contains(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
