import { xmlText } from '../../xmlText.ts'

/** Any text as the content of an element or an attribute, on one line. */
export function slideText(text: string): string {
  return xmlText(text.replaceAll(/\s+/gu, ' '))
}

/** As long as a name of an object or a description may be without being in the way of who reads it out. */
const MOST_CHARACTERS = 250

/** A text in an attribute that is read out or listed: shortened where it is a page. */
export function shortAttribute(text: string): string {
  return slideText(shortened(text, MOST_CHARACTERS))
}

/** The text, or as much of it as this many characters hold, with an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = [...text.slice(0, most * 2)]
  return characters.length <= most && text.length <= most * 2 ? text : `${characters.slice(0, most - 1).join('').trimEnd()}…`
}
