import { Inflate } from 'fflate'
import { failed, ok, type Result } from '../../../model/result.ts'
import { joinChunks } from '../../joinChunks.ts'
import { MAX_UNPACKED_BYTES, MAX_UNPACKED_RATIO, MAX_ZIP_ENTRIES, RATIO_FROM_BYTES } from '../readingLimits.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_BYTES = 22
const MAX_COMMENT_BYTES = 65_535
/** Packed bytes that are unpacked at a time: what they become is counted before the next. */
const STEP_BYTES = 16 * 1024

export type ZipEntry = { readonly name: string; readonly method: number; readonly packedBytes: number; readonly offset: number; readonly isEncrypted: boolean }

/** What a zip file holds, by its directory; null where it has none, as when it was cut off. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = Math.min(view.getUint16(end + 10, true), MAX_ZIP_ENTRIES)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    entries.push({
      name: String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 500))),
      method: view.getUint16(at + 10, true), packedBytes: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true), isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES)
  for (let at = view.byteLength - END_BYTES; at >= first; at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return null
}

/** How much may still be unpacked out of one file; shared by its entries, since many small bombs are a large one. */
export type Allowance = { left: number; unpacked: number; readonly packed: number }

export function allowanceFor(bytes: Uint8Array): Allowance {
  return { left: MAX_UNPACKED_BYTES, unpacked: 0, packed: Math.max(1, bytes.length) }
}

/** One entry unpacked, as long as the file stays within its bounds. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, allowance: Allowance): Result<Uint8Array> {
  const packed = packedBytes(bytes, entry)
  if (packed === null || entry.isEncrypted) return failed([{ path: entry.name, message: 'broken' }])
  if (entry.method === 0) return spend(allowance, packed.length) ? ok(packed) : failed([{ path: entry.name, message: 'growsTooLarge' }])
  if (entry.method !== 8) return failed([{ path: entry.name, message: 'broken' }])
  return inflate(packed, entry, allowance)
}

function packedBytes(bytes: Uint8Array, { offset, packedBytes }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) return null
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + packedBytes > bytes.length ? null : bytes.subarray(start, start + packedBytes)
}

function spend(allowance: Allowance, count: number): boolean {
  allowance.left -= count
  allowance.unpacked += count
  return allowance.left >= 0 && (allowance.unpacked < RATIO_FROM_BYTES || allowance.unpacked / allowance.packed < MAX_UNPACKED_RATIO)
}

function inflate(packed: Uint8Array, { name }: ZipEntry, allowance: Allowance): Result<Uint8Array> {
  const chunks: Uint8Array[] = []
  try {
    const inflating = new Inflate((chunk) => void chunks.push(chunk))
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      const before = chunks.length
      inflating.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length)
      const grown = chunks.slice(before).reduce((sum, { length }) => sum + length, 0)
      if (!spend(allowance, grown)) return failed([{ path: name, message: 'growsTooLarge' }])
    }
  } catch {
    return failed([{ path: name, message: 'broken' }])
  }
  return ok(joinChunks(chunks))
}
