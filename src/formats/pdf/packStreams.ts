import { strFromU8, strToU8, zlibSync } from 'fflate'
import { jsPDF } from 'jspdf'

type Packed = { readonly data: string; readonly reverseChain: string }
type Filters = { processDataByFilters: (data: string, filters: string | readonly string[]) => Packed }

const api = jsPDF.API as unknown as Filters
const others = api.processDataByFilters

/**
 * Has jsPDF pack what it writes the way we do it elsewhere. Its own puts the packed letters together one by one, which takes thirty
 * bytes for each until all of the file is there: 125 MB for a poster of two thousand.
 */
export function packStreams(): void {
  api.processDataByFilters = (data, filters) => (String(filters) === 'FlateEncode' ? { data: strFromU8(zlibSync(strToU8(data, true)), true), reverseChain: '/FlateDecode' } : others(data, filters))
}
