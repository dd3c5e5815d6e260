/**
 * What opening a map loads in one file: its page, and the making of a map, which the start screen does without until then.
 * Asked for apart they were two more files with nothing in them.
 */
export { createMap } from '../../../opening/createMap.ts'
export { MapPage } from './MapPage.tsx'
