import type { Box } from '../boxes.ts'

const SEEDS = [0x811c9dc5, 0x9747b28c] as const
const PRIMES = [0x01000193, 0x85ebca6b] as const

/** A short text for many boxes, by every bit of their sides: the same boxes in any order, the same text. That others give the same 64 bits happens next to never. */
export function digestOf(boxes: readonly Box[]): string {
  const sides = new Float64Array(4)
  const halves = new Uint32Array(sides.buffer)
  let [first, second] = [0, 0]
  for (const { left, right, top, bottom } of boxes) {
    sides.set([left, right, top, bottom])
    // Added up, so that their order does not count.
    first = (first + mixed(halves, SEEDS[0], PRIMES[0])) >>> 0
    second = (second + mixed(halves, SEEDS[1], PRIMES[1])) >>> 0
  }
  return `${boxes.length}:${first}.${second}`
}

function mixed(halves: Uint32Array, seed: number, prime: number): number {
  let mix = seed
  for (const half of halves) {
    mix = Math.imul(mix ^ half, prime)
    mix ^= mix >>> 15
    mix = Math.imul(mix, 0x2c1b3c6d)
    mix ^= mix >>> 13
  }
  return mix >>> 0
}
