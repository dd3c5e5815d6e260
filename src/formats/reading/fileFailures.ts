/** Why a file cannot be read at all, or not in the way it came. Where in it is said as the part (`xl/styles.xml`) or as `line 3`. */
export const FILE_FAILURES = [
  /** Nothing in it, or nothing but empty cells. */
  'empty',
  /** A picture, a PDF, a Word document, anything else that holds no network. */
  'picture',
  'pdf',
  'notASpreadsheet',
  'unknownFormat',
  /** An Excel workbook behind a password. */
  'password',
  /** An Excel workbook of before 2007; saved as .xlsx it can be read. */
  'oldExcel',
  /** More than `MAX_FILE_BYTES` as it lies there. */
  'tooLarge',
  /** Grows beyond `MAX_UNPACKED_BYTES` or `MAX_UNPACKED_RATIO` while it is unpacked. */
  'growsTooLarge',
  /** XML that declares types or entities of its own, or is nested beyond measure. */
  'unsafeXml',
  /** Broken off or not well formed; `path` says where. */
  'broken',
  /** Our own file, of a newer version of the app. */
  'newerVersion',
  /** Several files that do not belong together: only tables can be put together. */
  'notTogether',
] as const
export type FileFailure = (typeof FILE_FAILURES)[number]
