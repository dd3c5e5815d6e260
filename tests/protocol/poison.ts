import * as encoding from 'lib0/encoding'
import type { Refusal } from '../../src/protocol/updateGate.ts'
import { pick, type Random } from '../support/seededRandom.ts'
import { any, binary, craftUpdate, deleted, embed, format, gc, item, json, rawAny, skip, string, subdocument, type, type Content, type Id, type Where } from './craftUpdate.ts'

/** What a patched peer knows of the map when it strikes. */
export type Scene = {
  readonly random: Random
  /** Its own client id, and the next clock of it. */
  readonly me: number
  readonly clock: number
  /** Another id that nobody has. */
  readonly other: number
  /** A colleague whose id is known, and their next clock. */
  readonly victim: number
  readonly victimClock: number
  /** The entry of a colleague that stands now, under `organisations`. */
  readonly standing: Id
  readonly standingKey: string
  /** How much there is of each client. */
  readonly states: ReadonlyMap<number, number>
}

/** One way to hurt others, and the reason for which the gate keeps it out. */
export type Poison = { readonly name: string; readonly reason: Refusal; readonly make: (scene: Scene) => Uint8Array }

const newKey = (random: Random): string => `org-${Math.floor(random() * 2 ** 30).toString(36).padStart(8, 'x')}`
const here = ({ random }: Scene): Where => ({ root: 'organisations', key: newKey(random) })

/** One item of its own, as the next. */
const own = (scene: Scene, where: Where, content: Content): Uint8Array => craftUpdate([{ client: scene.me, clock: scene.clock, structs: [item(where, content)] }])

const asValue = (value: (random: Random) => unknown) => (scene: Scene): Uint8Array => own(scene, here(scene), any(value(scene.random)))

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: nested(depth - 1) })

/** An object with this field, also where JavaScript would not let one write it. */
const objectWith = (field: string, value: unknown) => (encoder: encoding.Encoder): void => {
  encoding.writeUint8(encoder, 118)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, field)
  encoding.writeAny(encoder, value as encoding.AnyEncodable)
}

const FUTURE = 40

export const POISONS: readonly Poison[] = [
  { name: 'garbage in its own name', reason: 'garbageStruct', make: ({ me, clock, random }) => craftUpdate([{ client: me, clock, structs: [gc(1 + Math.floor(random() * 9))] }]) },
  { name: 'clocks left open', reason: 'clockGap', make: (scene) => craftUpdate([{ client: scene.me, clock: scene.clock, structs: [skip(1 + Math.floor(scene.random() * 9)), item(here(scene), any('x'))] }]) },
  { name: 'garbage where a colleague goes on', reason: 'foreignClient', make: ({ victim, victimClock }) => craftUpdate([{ client: victim, clock: victimClock, structs: [gc(FUTURE)] }]) },
  { name: 'a value in a colleague’s name', reason: 'foreignClient', make: (scene) => craftUpdate([{ client: scene.victim, clock: scene.victimClock, structs: [item(here(scene), any('not me'))] }]) },
  { name: 'places of deleted values where a colleague goes on', reason: 'foreignClient', make: (scene) => craftUpdate([{ client: scene.victim, clock: scene.victimClock, structs: [item(here(scene), deleted(FUTURE))] }]) },
  { name: 'an id that Yjs does not draw', reason: 'foreignClient', make: (scene) => craftUpdate([{ client: 2 ** 40 + Math.floor(scene.random() * 99), clock: 0, structs: [item(here(scene), any('x'))] }]) },
  { name: 'the deletion of what a colleague will write', reason: 'deleteUnknown', make: ({ victim, victimClock }) => craftUpdate([], [[victim, [victimClock, FUTURE]]]) },
  { name: 'the deletion of what a stranger will write', reason: 'deleteUnknown', make: ({ other }) => craftUpdate([], [[other, [0, FUTURE]]]) },
  { name: 'the deletion of a value', reason: 'loneDelete', make: ({ standing: [client, clock] }) => craftUpdate([], [[client, [clock, 1]]]) },
  { name: 'the deletion of everything', reason: 'loneDelete', make: ({ states }) => craftUpdate([], [...states].map(([client, state]) => [client, [0, state]] as const)) },
  { name: 'the deletion of a value beside an overwrite of another key', reason: 'loneDelete', make: (scene) => craftUpdate([{ client: scene.me, clock: scene.clock, structs: [item(here(scene), any('x'))] }], [[scene.standing[0], [scene.standing[1], 1]]]) },
  { name: 'an overwrite that is deleted itself', reason: 'loneDelete', make: (scene) => craftUpdate([{ client: scene.me, clock: scene.clock, structs: [item({ origin: scene.standing }, any('x'))] }], [[scene.me, [scene.clock, 1]]]) },
  { name: 'the place of a deleted value over a value', reason: 'loneDelete', make: (scene) => own(scene, { origin: scene.standing }, deleted(1)) },
  { name: 'the place of a deleted value beside a birth, with a higher id', reason: 'loneDelete', make: (scene) => craftUpdate([{ client: 2 ** 32 - 1, clock: 0, structs: [item({ root: 'organisations', key: scene.standingKey }, deleted(1))] }]) },
  { name: 'a clock too far', reason: 'clockGap', make: (scene) => craftUpdate([{ client: scene.me, clock: scene.clock + 1 + Math.floor(scene.random() * 99), structs: [item(here(scene), any('x'))] }]) },
  { name: 'a value over one that is not there', reason: 'clockGap', make: (scene) => own(scene, { origin: [scene.other, 7] }, any('x')) },
  { name: 'a value over itself', reason: 'garbageStruct', make: (scene) => own(scene, { origin: [scene.me, scene.clock] }, any('x')) },
  { name: 'two values that lie over each other', reason: 'garbageStruct', make: ({ me, clock, other }) => craftUpdate([{ client: me, clock, structs: [item({ origin: [other, 0] }, any('x'))] }, { client: other, clock: 0, structs: [item({ origin: [me, clock] }, any('x'))] }]) },
  { name: 'a value to the left of one', reason: 'key', make: (scene) => own(scene, { rightOrigin: scene.standing }, any('x')) },
  { name: 'one client twice', reason: 'garbageStruct', make: (scene) => craftUpdate([{ client: scene.me, clock: scene.clock, structs: [item(here(scene), any('x'))] }, { client: scene.other, clock: 0, structs: [item(here(scene), any('x'))] }, { client: scene.me, clock: scene.clock + 1, structs: [item(here(scene), any('x'))] }]) },
  { name: 'more clocks than can be counted', reason: 'garbageStruct', make: (scene) => own(scene, here(scene), deleted(2 ** 45)) },
  { name: 'ranges of deletes over each other', reason: 'garbageStruct', make: ({ victim, victimClock }) => craftUpdate([], [[victim, [0, victimClock], [0, victimClock]]]) },
  { name: 'a table that there is not', reason: 'root', make: (scene) => own(scene, { root: pick(scene.random, ['secrets', '__proto__', 'toString', '']), key: newKey(scene.random) }, any('x')) },
  { name: 'an entry inside an entry', reason: 'root', make: (scene) => own(scene, { inside: scene.standing, key: 'a' }, any('x')) },
  { name: 'a key that is none', reason: 'key', make: (scene) => own(scene, { root: 'organisations', key: pick(scene.random, ['', 'org', '<script>', 'org-0001/a/b/c', `org-0001/${'x'.repeat(500)}`]) }, any('x')) },
  { name: 'a key that reaches into JavaScript', reason: 'key', make: (scene) => own(scene, { root: 'organisations', key: pick(scene.random, ['__proto__', 'org-0001/__proto__', 'org-0001/constructor', 'org-0001/tags/prototype']) }, any('x')) },
  { name: 'a list in a table', reason: 'key', make: (scene) => own(scene, { root: 'organisations' }, any('x')) },
  { name: 'a shared type as a value', reason: 'content', make: (scene) => own(scene, { origin: scene.standing }, type(pick(scene.random, [0, 1, 2]))) },
  { name: 'text of a shared text', reason: 'content', make: (scene) => own(scene, here(scene), string('abc')) },
  { name: 'bytes', reason: 'content', make: (scene) => own(scene, here(scene), binary(new Uint8Array(9))) },
  { name: 'an embedded thing', reason: 'content', make: (scene) => own(scene, here(scene), embed('{"a":1}')) },
  { name: 'a mark of formatting', reason: 'content', make: (scene) => own(scene, here(scene), format('bold', 'true')) },
  { name: 'JSON of long ago', reason: 'content', make: (scene) => own(scene, here(scene), json('{"name":"x"}')) },
  { name: 'a document in the document', reason: 'content', make: (scene) => own(scene, here(scene), subdocument('guid')) },
  { name: 'two values in one entry', reason: 'content', make: (scene) => own(scene, here(scene), any('a', 'b')) },
  { name: 'a value that is too deep', reason: 'value', make: asValue((random) => nested(8 + Math.floor(random() * 500))) },
  { name: 'a text that is too long', reason: 'value', make: asValue((random) => 'x'.repeat(60_000 + random() * 9_000)) },
  { name: 'a value that is too large', reason: 'value', make: asValue((random) => Array.from({ length: 40_000 + random() * 999 }, () => 1)) },
  { name: 'no value', reason: 'value', make: asValue(() => undefined) },
  { name: 'a number that is none', reason: 'value', make: asValue((random) => ({ x: pick(random, [NaN, Infinity, -Infinity]) })) },
  { name: 'what JSON does not know', reason: 'value', make: asValue((random) => pick<unknown>(random, [10n, new Uint8Array(3), { a: 10n }])) },
  { name: 'a value that reaches into JavaScript', reason: 'value', make: (scene) => own(scene, here(scene), rawAny(objectWith(pick(scene.random, ['constructor', 'prototype']), { a: 1 }))) },
  { name: 'a value with a prototype of its own', reason: 'value', make: (scene) => own(scene, here(scene), rawAny(objectWith('__proto__', pick<unknown>(scene.random, [null, { name: 'x' }])))) },
  { name: 'a version that nobody has', reason: 'value', make: (scene) => own(scene, { root: 'meta', key: 'schemaVersion' }, any(pick<unknown>(scene.random, [2 ** 31, -1, 'new', null]))) },
]
