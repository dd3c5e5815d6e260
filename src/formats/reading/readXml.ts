import type { FileContent } from '../../model/importedNetwork.ts'
import { failed, ok, type Result } from '../../model/result.ts'
import { nameOf, parseXml } from './graphs/parseXml.ts'
import { readGexf } from './graphs/readGexf.ts'
import { readGraphml } from './graphs/readGraphml.ts'

/** GEXF or GraphML, by the root of the document. */
export function readXml(text: string): Result<FileContent> {
  if (/^<(!doctype\s+)?html/i.test(text)) return failed([{ path: '', message: 'unknownFormat' }])
  const parsed = parseXml(text)
  if (!parsed.ok) return parsed
  const root = parsed.value.documentElement
  if (root && nameOf(root) === 'gexf') return ok(readGexf(root))
  if (root && nameOf(root) === 'graphml') return ok(readGraphml(root))
  return failed([{ path: '', message: root && nameOf(root) === 'svg' ? 'picture' : 'unknownFormat' }])
}
