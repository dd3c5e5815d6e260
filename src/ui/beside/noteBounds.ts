/** In UTF-16 units; what the relay takes. A test holds it equal to the protocol's. */
export const MAX_NOTE_CHARACTERS = 1_000
