import { boxAround, grow, type Box } from '../../../drawing/boxes.ts'
import type { Drawing } from '../../../drawing/drawing.ts'
import { ringsBox } from '../../../drawing/hulls/shapeHulls.ts'
import { circleBox } from '../../../drawing/labels.ts'
import type { OnProgress } from '../../exportInput.ts'
import { splitDrawing } from '../../../drawing/parts/splitDrawing.ts'
import { place } from '../xml/frame.ts'
import { line, NO_FILL, solid } from '../xml/paint.ts'
import { addPicture } from '../picture/addPicture.ts'
import { planIndex } from '../picture/indexPicture.ts'
import { boxToSlide, isLegible, planPicture, type MapPicture } from '../picture/mapPicture.ts'
import type { SlideShapes } from '../xml/slideXml.ts'
import { joinParts, roomOf, type DeckInput, type Slide } from './slide.ts'

/** More organisations on one slide are a pattern, not names that somebody reads. */
export const MOST_ON_A_SLIDE = 32

/** The map on one slide; one that is too full for it as a map of its coalitions with the slides that follow framed in it, and these. */
export function overviewSlides(input: DeckInput, onProgress: OnProgress): readonly Slide[] {
  const room = roomOf(input.base)
  let planned = 0
  const isSlide = (drawing: Drawing): boolean => {
    if (!isLegible(drawing, room)) return false
    planned += drawing.nodes.length
    onProgress(planned / input.drawing.nodes.length)
    return true
  }
  const parts = splitDrawing(input.drawing, { aspect: (room.right - room.left) / (room.bottom - room.top), most: MOST_ON_A_SLIDE, isLegible: isSlide })
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
const MOST_NAMED_CHARACTERS = 55

/** Names of coalitions of which somebody is here and others are on another slide. */
function goesOn({ drawing, slideWords }: DeckInput, part: Drawing): string {
  const here = new Set(part.nodes.map(({ id }) => id))
  const cut = drawing.hulls.filter(({ organisations }) => organisations.some((id) => here.has(id)) && !organisations.every((id) => here.has(id)))
  const named = cut.map(({ title }) => title).filter((_, index, titles) => titles.slice(0, index + 1).join(', ').length <= MOST_NAMED_CHARACTERS)
  return cut.length === 0 ? '' : slideWords.goesOn(named, cut.length - named.length)
}

/** Beyond so many an overview shows coalitions alone, and beyond so many no lines: it would be dust. */
const MOST_CIRCLES = 300
const MOST_WITH_LINES = 80

/** The whole map with the names of coalitions as far as there is room, and a numbered frame around what each following slide shows. */
function indexSlide(input: DeckInput, parts: readonly Drawing[], under: string): Slide {
  const { nodes, lines } = input.drawing
  const shown: Drawing = { ...input.drawing, nodes: nodes.length > MOST_CIRCLES ? [] : nodes, lines: nodes.length > MOST_WITH_LINES ? [] : lines }
  return {
    title: input.words.title,
    under,
    draw: (shapes, room) => {
      const picture = planIndex(shown, grow(room, -FRAME_PT))
      addPicture(shapes, picture, { network: input.network, words: input.slideWords, ink: input.base.ink })
      parts.forEach((part, index) => {
        const around = frameOf(part, picture)
        if (around) addFrame(shapes, input.slideWords.part(index + 1, parts.length), grow(boxToSlide(picture, around), FRAME_PT / 2), String(index + 1))
      })
    },
  }
}

const FRAME_PT = 8
const NUMBER_PT = 20

/** A dashed frame with its number on the upper left corner. */
function addFrame(shapes: SlideShapes, name: string, box: Box, number: string): void {
  const badge: Box = { left: box.left - NUMBER_PT / 2, top: box.top - NUMBER_PT / 2, right: box.left + NUMBER_PT / 2, bottom: box.top + NUMBER_PT / 2 }
  const edge = { paint: 'quiet', points: 1 } as const
  shapes.group({ name }, { ...box, left: badge.left, top: badge.top }, () => {
    shapes.shape({ name }, `${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`, NO_FILL + line({ ...edge, dash: 'dashed' }), null)
    shapes.shape({ name }, `${place(badge)}<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom>`, solid('ground') + line(edge), { paragraphs: [{ lines: [number], look: { points: 14, bold: true, paint: 'quiet' }, align: 'centre' }], standing: { wraps: false, anchor: 'middle' } })
  })
}

/** Around the circles, and the coalitions that are whole in this part with their names: whatever reaches further is on other slides too. */
function frameOf({ nodes, hulls }: Drawing, { drawing, labels }: MapPicture): Box | null {
  const whole = new Map(drawing.hulls.map((hull) => [hull.id, hull]))
  const complete = hulls.flatMap((hull) => {
    const all = whole.get(hull.id)
    return all && all.organisations.length === hull.organisations.length && all.coalitions.length === hull.coalitions.length ? [all] : []
  })
  return boxAround([...nodes.map((node) => circleBox(node)), ...complete.flatMap((hull) => [ringsBox(hull) ?? [], labels.get(hull.id)?.box ?? []].flat())])
}
