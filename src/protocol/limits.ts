/**
 * The bounds that browser and relay both know. A browser that stays inside them is never refused for size or speed.
 */

/** A socket that has not said hello after this long is closed. */
export const HELLO_TIMEOUT_MS = 5_000

/** A stock provider reconnects after 30 s of silence, so the relay says something at least this often. */
export const KEEP_ALIVE_MS = 25_000

/** At most one awareness frame per room in this time; the first one leaves at once. */
export const AWARENESS_INTERVAL_MS = 40

export const MAX_HELLO_BYTES = 4_096

/** Fits the offline work of a month: 2,000 organisations with 6,000 memberships are 1.14 MB. */
export const MAX_FRAME_BYTES = 16 * 1024 * 1024

/** One document as one update. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024

/** One person's presence: a selection or a drag of a few hundred parties. A larger state is not shown. */
export const MAX_AWARENESS_STATE_BYTES = 64 * 1024

/** In UTF-16 units, as JavaScript counts. */
export const MAX_NAME_CHARACTERS = 40

/** Sync and awareness frames of one connection: what it may send at once, and what it earns back each second. */
export const MESSAGE_BURST = 5_000
export const MESSAGES_PER_SECOND = 500

/** How often one connection may ask for the whole document, at once and each second: a browser asks when it comes in. */
export const ASK_BURST = 20
export const ASKS_PER_SECOND = 0.5

/** What a browser says that it has. Six bytes name a tab that once edited. */
export const MAX_STATE_VECTOR_BYTES = 2 * 1024 * 1024

/** Yjs draws client ids of 32 bits. */
export const MAX_CLIENT_ID = 2 ** 32 - 1

/** Changes under one client id, which lives as long as a tab: far beyond any honest one, far below what JavaScript can count. */
export const MAX_CLOCK = 2 ** 31

/**
 * Steps that it may take to find where one update belongs, and those of one document, at once and each second; a step takes about a
 * microsecond. An app writes over what it sees last, which takes none; what a device did a month ago, as many as others did since.
 */
export const MAX_CHAIN_STEPS = 200_000
export const CHAIN_STEP_BURST = 1_000_000
export const CHAIN_STEPS_PER_SECOND = 50_000

/** Refused updates of one connection, after which it is closed. A browser that keeps to the protocol goes after the first. */
export const MAX_REFUSALS = 20

/** Updates of one connection that may wait for its step 2 because something before them is missing. */
export const MAX_HELD_UPDATES = 1_000

/** A contact text: who to ask for, and where. In UTF-16 units, as the two below. */
export const MAX_CONTACT_CHARACTERS = 600

/** A note to the inbox, or the answer to one. */
export const MAX_NOTE_CHARACTERS = 1_000

/** Notes one device, and one link, may send at once, and what each earns back a minute. A workshop shares one link. */
export const NOTE_BURST = { device: 20, link: 200 } as const
export const NOTES_PER_MINUTE = { device: 5, link: 60 } as const
