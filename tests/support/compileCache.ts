import { join } from 'node:path'

/**
 * For every server that a test starts, also of a test that runs alone: Node keeps what it made of the sources, by what they say, and the next start takes a third of the
 * processor time. Tests start some hundred.
 */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(import.meta.dirname, '../../test-output/compiled') }
