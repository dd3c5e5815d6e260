/** Crockford's base 32 in lower case: no i, l, o or u, so an id can be read aloud. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

const ID_CHARACTERS = 26

/**
 * An id of 26 letters, 130 random bits.
 *
 * From `getRandomValues`, which also exists on plain http in a LAN, where `randomUUID` does not.
 */
export function randomId(source: Pick<Crypto, 'getRandomValues'> = crypto): string {
  const bytes = source.getRandomValues(new Uint8Array(ID_CHARACTERS))
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
}

const SECRET_BYTES = 32

/** A secret for a link: 256 random bits in base64url, 43 characters. */
export function randomSecret(source: Pick<Crypto, 'getRandomValues'> = crypto): string {
  const bytes = source.getRandomValues(new Uint8Array(SECRET_BYTES))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
