import type { Box } from '../../../drawing/boxes.ts'
import type { Language } from '../../../model/vocabulary.ts'
import { place } from './frame.ts'
import { NO_FILL, NO_LINE } from './paint.ts'
import { textBody, type Paragraph, type Standing } from './textBody.ts'
import { shortAttribute } from './slideText.ts'

/** The name of an object as PowerPoint lists it, and the sentence that is read out for it. */
export type Named = { readonly name: string; readonly says?: string }

/** The shapes of one slide in the order in which they lie on each other. Every shape has a number of its own on its slide. */
export class SlideShapes {
  readonly language: Language
  readonly #shapes: string[] = []
  /** 1 is the slide itself. */
  #lastId = 1

  constructor(language: Language) {
    this.language = language
  }

  get xml(): string {
    return this.#shapes.join('')
  }

  newId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  add(xml: string): void {
    this.#shapes.push(xml)
  }

  /** A shape with its text; answers its number, to which a line can be glued. */
  shape(named: Named, geometry: string, look: string, text: { readonly paragraphs: readonly Paragraph[]; readonly standing: Standing } | null, id = this.newId()): number {
    const body = text === null ? '' : textBody('p:txBody', text.paragraphs, text.standing, this.language)
    this.add(`<p:sp><p:nvSpPr>${identity(id, named)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${geometry}${look}</p:spPr>${body}</p:sp>`)
    return id
  }

  /** What `draw` adds as one object that moves as one; `box` is around it. */
  group(named: Named, box: Box, draw: () => void): void {
    const [id, begin] = [this.newId(), this.#shapes.length]
    draw()
    const inner = this.#shapes.splice(begin).join('')
    const frame = place(box)
    const inside = frame.replace('</a:xfrm>', `${frame.replace(/^<a:xfrm>|<\/a:xfrm>$/g, '').replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt')}</a:xfrm>`)
    this.add(`<p:grpSp><p:nvGrpSpPr>${identity(id, named)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${inside}</p:grpSpPr>${inner}</p:grpSp>`)
  }

  textBox(named: Named, box: Box, paragraphs: readonly Paragraph[], standing: Standing): void {
    const id = this.newId()
    this.add(`<p:sp><p:nvSpPr>${identity(id, named)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${NO_FILL}${NO_LINE}</p:spPr>${textBody('p:txBody', paragraphs, standing, this.language)}</p:sp>`)
  }
}

export function identity(id: number, { name, says }: Named): string {
  return `<p:cNvPr id="${id}" name="${shortAttribute(name)}"${says ? ` descr="${shortAttribute(says)}"` : ''}/>`
}
