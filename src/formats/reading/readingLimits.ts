/** Larger files are not opened: a map of the whole country is a tenth of this. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024
/** What a packed file may become in all. Counted while it is unpacked, whatever it says of itself. */
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024
/** Sheets of repeated words pack to a fiftieth; beyond this a file is made to burst. Asked only once it is larger than `RATIO_FROM_BYTES`. */
export const MAX_UNPACKED_RATIO = 200
export const RATIO_FROM_BYTES = 8 * 1024 * 1024
export const MAX_ZIP_ENTRIES = 5_000
/** XML of networks is a handful of levels deep; groups within groups make a few more. */
export const MAX_XML_DEPTH = 200
