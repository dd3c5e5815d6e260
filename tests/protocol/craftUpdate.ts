import * as encoding from 'lib0/encoding'

/** Writes updates that no Yjs would write, byte by byte as UpdateEncoderV1 lays them out. */
export type Id = readonly [client: number, clock: number]

export type Struct = (encoder: encoding.Encoder) => void

/** Structs of one client from this clock on. */
export type Section = { readonly client: number; readonly clock: number; readonly structs: readonly Struct[] }

export type Deletion = readonly [client: number, ...ranges: readonly (readonly [clock: number, length: number])[]]

export function craftUpdate(sections: readonly Section[], deletions: readonly Deletion[] = []): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, sections.length)
  for (const { client, clock, structs } of sections) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const write of structs) write(encoder)
  }
  encoding.writeVarUint(encoder, deletions.length)
  for (const [client, ...ranges] of deletions) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
  return encoding.toUint8Array(encoder)
}

export const gc = (length: number): Struct => (encoder) => {
  encoding.writeUint8(encoder, 0)
  encoding.writeVarUint(encoder, length)
}

export const skip = (length: number): Struct => (encoder) => {
  encoding.writeUint8(encoder, 10)
  encoding.writeVarUint(encoder, length)
}

/** Where an item says that it lies: over another, left of another, or under a key of a root or of an item. */
export type Where = { readonly origin?: Id; readonly rightOrigin?: Id; readonly root?: string; readonly inside?: Id; readonly key?: string }

export type Content = { readonly ref: number; readonly write: (encoder: encoding.Encoder) => void }

export const item = ({ origin, rightOrigin, root, inside, key }: Where, { ref, write }: Content): Struct => (encoder) => {
  encoding.writeUint8(encoder, ref | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (key === undefined ? 0 : 32))
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id)
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, inside ? 0 : 1)
    if (inside) writeId(encoder, inside)
    else encoding.writeVarString(encoder, root ?? '')
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  write(encoder)
}

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

/** ContentAny of already encoded values. */
export const rawAny = (...values: readonly ((encoder: encoding.Encoder) => void)[]): Content => ({
  ref: 8,
  write: (encoder) => {
    encoding.writeVarUint(encoder, values.length)
    for (const write of values) write(encoder)
  },
})

export const any = (...values: readonly unknown[]): Content => rawAny(...values.map((value) => (encoder: encoding.Encoder) => encoding.writeAny(encoder, value as encoding.AnyEncodable)))

export const deleted = (length: number): Content => ({ ref: 1, write: (encoder) => encoding.writeVarUint(encoder, length) })

export const json = (text: string): Content => ({
  ref: 2,
  write: (encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, text)
  },
})

export const binary = (bytes: Uint8Array): Content => ({ ref: 3, write: (encoder) => encoding.writeVarUint8Array(encoder, bytes) })
export const string = (text: string): Content => ({ ref: 4, write: (encoder) => encoding.writeVarString(encoder, text) })
export const embed = (text: string): Content => ({ ref: 5, write: (encoder) => encoding.writeVarString(encoder, text) })

export const format = (key: string, text: string): Content => ({
  ref: 6,
  write: (encoder) => {
    encoding.writeVarString(encoder, key)
    encoding.writeVarString(encoder, text)
  },
})

/** A nested Y.Map (1), Y.Array (0), Y.Text (2) ... */
export const type = (kind: number): Content => ({ ref: 7, write: (encoder) => encoding.writeVarUint(encoder, kind) })

export const subdocument = (guid: string): Content => ({
  ref: 9,
  write: (encoder) => {
    encoding.writeVarString(encoder, guid)
    encoding.writeAny(encoder, {})
  },
})
