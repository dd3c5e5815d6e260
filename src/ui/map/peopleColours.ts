import type { ThemeName } from '../../drawing/drawing.ts'

/** The colours of people, by the number the relay gives; each keeps 3:1 against the ground of its theme. */
const PEOPLE_COLOURS: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#1D5FD0', '#1B7A4F', '#7D3FB8', '#B0500A', '#B5306B', '#0E7688', '#7A5A2C', '#B3261E'],
  dark: ['#7FB2FF', '#7CCBA0', '#C9A4FF', '#F0A55E', '#F58BB4', '#62CBD8', '#CDA874', '#FF9C90'],
}

export function personColour(number: number, theme: ThemeName): string {
  const colours = PEOPLE_COLOURS[theme]
  return colours[Math.abs(number) % colours.length] ?? ''
}

/** One or two letters for a small round sign: *Noor de Wit* is NW. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return [first, last].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase()
}
