import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import { failed, ok, type Result } from '../../../model/result.ts'
import { MAX_XML_DEPTH } from '../readingLimits.ts'
import { declarationIn } from '../workbook/scanXml.ts'

/** A document of a file by somebody else, the line where it fails as `line 3`; whatever declares types or entities, or is nested beyond measure, is refused unparsed. */
export function parseXml(text: string): Result<Document> {
  const declaration = declarationIn(text)
  if (declaration >= 0) return failed([{ path: `line ${text.slice(0, declaration).split('\n').length}`, message: 'unsafeXml' }])
  if (depthOf(text) > MAX_XML_DEPTH) return failed([{ path: '', message: 'unsafeXml' }])
  try {
    return ok(new DOMParser({ onError: refuse }).parseFromString(text.trimStart(), 'text/xml'))
  } catch (error) {
    return failed([{ path: lineOf(error), message: 'broken' }])
  }
}

function refuse(level: string, message: string, context: { readonly locator?: { readonly lineNumber?: number } }): void {
  if (level !== 'warning') throw new Error(`[line:${context.locator?.lineNumber ?? 0}] ${message}`)
}

function lineOf(error: unknown): string {
  const { lineNumber } = (error as { readonly locator?: { readonly lineNumber?: number } }).locator ?? {}
  const line = lineNumber ?? /\[line:(\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return line === undefined ? '' : `line ${line}`
}

/** How deep tags are nested, at most; no more than counted, so that what is not well formed costs nothing. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const [tag] of text.matchAll(/<(?:!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|[^!?][^>]*)>/g)) {
    if (tag.startsWith('<!') || tag.endsWith('/>')) continue
    depth += tag.startsWith('</') ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** The elements right below, of this name without its prefix; all of them where no name is given. */
export function childrenOf(parent: Node, name?: string): readonly Element[] {
  const found: Element[] = []
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1 && (name === undefined || nameOf(child as Element) === name)) found.push(child as Element)
  }
  return found
}

export function nameOf(element: Element): string {
  return element.localName ?? element.tagName
}

export function textIn(element: Element): string {
  return (element.textContent ?? '').trim()
}
