import { strToU8 } from 'fflate'

/** The words of the Open Packaging Conventions that slides need, by what they are for. */
export const NAMESPACES = {
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  slides: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  ids: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const

export const CONTENT_TYPES = {
  presentation: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  slide: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
  master: 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml',
  layout: 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Prefixes as every part of a presentation has them. */
export const PREFIXES = `xmlns:a="${NAMESPACES.drawing}" xmlns:r="${NAMESPACES.ids}" xmlns:p="${NAMESPACES.slides}"`

export type Relationship = { readonly id: string; readonly type: string; readonly target: string; readonly isExternal?: boolean }

/** `kind` as in `slideLayout`: the last word of the type. */
export function relationship(id: string, kind: string, target: string): Relationship {
  return { id, type: `${NAMESPACES.ids}/${kind}`, target }
}

export function relationshipsXml(list: readonly Relationship[]): string {
  const each = list.map(({ id, type, target, isExternal }) => `<Relationship Id="${attribute(id)}" Type="${attribute(type)}" Target="${attribute(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`)
  return `${XML_HEAD}<Relationships xmlns="${NAMESPACES.relationships}">${each.join('')}</Relationships>`
}

/** Addresses keep every character they have, unlike text that is shown. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

export type ContentTypes = { readonly defaults: ReadonlyMap<string, string>; readonly overrides: ReadonlyMap<string, string> }

export function contentTypesXml({ defaults, overrides }: ContentTypes): string {
  const byEnding = [...defaults].map(([ending, type]) => `<Default Extension="${attribute(ending)}" ContentType="${attribute(type)}"/>`)
  const byPart = [...overrides].map(([part, type]) => `<Override PartName="/${attribute(part)}" ContentType="${attribute(type)}"/>`)
  return `${XML_HEAD}<Types xmlns="${NAMESPACES.contentTypes}">${byEnding.join('')}${byPart.join('')}</Types>`
}

export function part(xml: string): Uint8Array {
  return strToU8(xml)
}

/** Where the relationships of a part are kept. */
export function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
}

/** A target as a path in the package, seen from the part that has it. */
export function resolveTarget(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The target of a part as another one names it: absolute, which is always right. */
export function targetOf(path: string): string {
  return `/${path}`
}
