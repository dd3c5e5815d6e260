import { boxAround, grow, type Box } from '../../../drawing/boxes.ts'
import type { Drawing } from '../../../drawing/drawing.ts'
import { circleBox } from '../../../drawing/labels.ts'
import { splitDrawing } from '../../../drawing/parts/splitDrawing.ts'
import { place } from '../xml/frame.ts'
import { line, NO_FILL } from '../xml/paint.ts'
import { addPicture } from '../picture/addPicture.ts'
import { boxToSlide, planPicture } from '../picture/mapPicture.ts'
import { joinParts, roomOf, type DeckInput, type Slide } from './slide.ts'

/** More organisations on one slide are a pattern, not names that somebody reads. */
export const MOST_ON_A_SLIDE = 32

/** The map on one slide; one that is too full for it as a map of its coalitions with the slides that follow framed in it, and these. */
export function overviewSlides(input: DeckInput): readonly Slide[] {
  const room = roomOf(input.base)
  const parts = splitDrawing(input.drawing, { aspect: (room.right - room.left) / (room.bottom - room.top), most: MOST_ON_A_SLIDE, isLegible: (drawing) => planPicture(drawing, room).isLegible })
  const { words, slideWords } = input
  const state = joinParts(words.stateDate, words.shown, ...words.filters)
  if (parts.length === 1) return [pictureSlide(input, input.drawing, words.title, state)]
  const split = slideWords.split(parts.length)
  return [
    indexSlide(input, parts, joinParts(state, split)),
    ...parts.map((part, index) => pictureSlide(input, part, `${words.title} (${slideWords.part(index + 1, parts.length)})`, joinParts(words.stateDate, goesOn(input, part)))),
  ]
}

function pictureSlide(input: DeckInput, drawing: Drawing, title: string, under: string): Slide {
  return { title, under, draw: (shapes, room) => addPicture(shapes, planPicture(drawing, room), { network: input.network, words: input.slideWords, ink: input.base.ink }) }
}

/** What a line under a title has room for. */
const MOST_NAMED_CHARACTERS = 70

/** Names of coalitions of which somebody is here and others are on another slide. */
function goesOn({ drawing, slideWords }: DeckInput, part: Drawing): string {
  const here = new Set(part.nodes.map(({ id }) => id))
  const cut = drawing.hulls.filter(({ organisations }) => organisations.some((id) => here.has(id)) && !organisations.every((id) => here.has(id)))
  const named = cut.map(({ title }) => title).filter((_, index, titles) => titles.slice(0, index + 1).join(', ').length <= MOST_NAMED_CHARACTERS)
  return cut.length === 0 ? '' : slideWords.goesOn(named, cut.length - named.length)
}

/** Coalitions alone, with their names as far as there is room, and a numbered frame around what each following slide shows. */
function indexSlide(input: DeckInput, parts: readonly Drawing[], under: string): Slide {
  const bare: Drawing = { ...input.drawing, nodes: [], lines: [] }
  return {
    title: input.words.title,
    under,
    draw: (shapes, room) => {
      const picture = planPicture(bare, grow(room, -FRAME_PT), true)
      addPicture(shapes, picture, { network: input.network, words: input.slideWords, ink: input.base.ink })
      parts.forEach((part, index) => {
        const box = frameOf(part)
        const number: readonly string[] = [String(index + 1)]
        if (box) shapes.shape({ name: input.slideWords.part(index + 1, parts.length) }, `${place(grow(boxToSlide(picture, box), FRAME_PT / 2))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`, NO_FILL + line({ paint: 'quiet', points: 1, dash: 'dashed' }), { paragraphs: [{ lines: number, look: { points: 20, bold: true, paint: 'quiet' } }], standing: { wraps: true, insetTop: 2 } })
      })
    },
  }
}

const FRAME_PT = 8

function frameOf({ nodes, bounds }: Drawing): Box | null {
  return nodes.length === 0 ? bounds : boxAround(nodes.map((node) => circleBox(node)))
}
