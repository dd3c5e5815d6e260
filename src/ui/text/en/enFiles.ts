import type { nlFiles } from '../nl/nlFiles.ts'

/** How files come in, as far as it is said outside the dialog that reads them, in English; part of `en`. */
export const enFiles: typeof nlFiles = {
  files: {
    import: 'Import',
    dropOnMap: 'Drop it to lay it beside the map. Nothing changes yet.',
    dropOnStart: 'Drop it to make a new map of this file.',
    newFromFile: 'Begin with a file',
    newFromFileHint: 'Excel, CSV, Kumu, Gephi or a map from here. You can also drag it onto this page.',
    looksLikeTable: (columns) => `This looks like a table with ${columns} columns.`,
    readAsTable: 'View as a table',
    unfinished: (name) => `“${name}” did not get onto the map completely last time, because the page was closed. Bring the file in once more: what is there already will not come twice.`,
  },
}
