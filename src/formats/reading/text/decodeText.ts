import { strFromU8 } from 'fflate'

/** What Windows-1252 has where Latin 1 has control characters, from 0x80 to 0x9f. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const CHUNK = 8_192
/** As many bytes are looked at to tell an encoding that does not say what it is. */
const SAMPLE_BYTES = 4_096

/**
 * The text in these bytes: UTF-8 or UTF-16 with or without their mark, and whatever is not valid UTF-8 as Windows-1252,
 * which is what Dutch Excel writes as CSV.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return strFromU8(bytes.subarray(3))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), true)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), false)
  const zeros = zerosByParity(bytes)
  if (zeros !== null) return decodeUtf16(bytes, zeros === 'odd')
  return isUtf8(bytes) ? strFromU8(bytes) : decodeWindows1252(bytes)
}

/** Western text in UTF-16 has a zero in nearly every other byte. */
function zerosByParity(bytes: Uint8Array): 'even' | 'odd' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES)
  let [even, odd] = [0, 0]
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  if (odd > length / 4 && even < length / 50) return 'odd'
  return even > length / 4 && odd < length / 50 ? 'even' : null
}

function decodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return fromUnits(Math.floor(bytes.length / 2), (at) => view.getUint16(at * 2, isLittleEndian))
}

function decodeWindows1252(bytes: Uint8Array): string {
  return fromUnits(bytes.length, (at) => {
    const byte = bytes[at] ?? 0
    return byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte
  })
}

function fromUnits(count: number, unitAt: (at: number) => number): string {
  const parts: string[] = []
  for (let start = 0; start < count; start += CHUNK) {
    parts.push(String.fromCharCode(...Array.from({ length: Math.min(CHUNK, count - start) }, (_, at) => unitAt(start + at))))
  }
  return parts.join('')
}

/** Whether every byte fits in UTF-8 (RFC 3629); a last character that was cut off does not count against it. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at] ?? 0)
    if (length === 0) return false
    for (let next = 1; next < length && at + next < bytes.length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false
    at += length
  }
  return true
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}
