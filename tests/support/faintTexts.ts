import type { Page } from '@playwright/test'

/**
 * Every text in a part of the page that stands out less than `least` against what is behind it, by the contrast of WCAG 2, with how
 * much. axe looks at no text in pictures and asks less of large letters. What is painted on a canvas is not text.
 */
export function faintTexts(page: Page, within: string, least: number): Promise<readonly string[]> {
  return page.locator(within).evaluate(findFaintTexts, least)
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** Runs in the page. */
function findFaintTexts(root: Element, least: number): string[] {
  const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })

  // Whatever way a style says it, the browser knows which colour it is.
  function read(colour: string): Colour {
    if (!pixel) throw new Error('No canvas to read colours with')
    pixel.clearRect(0, 0, 1, 1)
    pixel.fillStyle = colour
    pixel.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }

  function lay([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
    const mix = (over: number, under: number): number => over * alpha + under * (1 - alpha)
    return [mix(red, r), mix(green, g), mix(blue, b), 1]
  }

  /** Backgrounds from the page up to the element, and of a drawing the last shape that the text stands on. */
  function groundBehind(element: Element, { x, y, width, height }: DOMRect): Colour {
    const layers: string[] = []
    for (let each: Element | null = element; each; each = each.parentElement) layers.unshift(getComputedStyle(each).backgroundColor)
    const shapes = [...(element.closest('svg')?.querySelectorAll('rect') ?? [])].filter((shape) => {
      const box = shape.getBoundingClientRect()
      return box.left <= x + width / 2 && box.right >= x + width / 2 && box.top <= y + height / 2 && box.bottom >= y + height / 2
    })
    return [...layers, ...shapes.map((shape) => getComputedStyle(shape).fill).filter((fill) => fill !== 'none')].map(read).reduce((under, over) => lay(over, under), [255, 255, 255, 1] as Colour)
  }

  function luminance([red, green, blue]: Colour): number {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }

  function contrast(one: Colour, other: Colour): number {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }

  const found: string[] = []
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement
    const range = document.createRange()
    range.selectNodeContents(text)
    const box = range.getBoundingClientRect()
    const isSeen = element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 1 && box.height > 1 && !element.closest('.unseen')
    if (!element || !isSeen || (text.textContent ?? '').trim() === '') continue
    const style = getComputedStyle(element)
    const ground = groundBehind(element, box)
    const ratio = contrast(lay(read(element.closest('svg') ? style.fill : style.color), ground), ground)
    if (ratio < least) found.push(`${ratio.toFixed(2)} ${(text.textContent ?? '').trim().slice(0, 60)}`)
  }
  return [...new Set(found)]
}
