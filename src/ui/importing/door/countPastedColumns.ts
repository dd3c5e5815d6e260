/** In how many columns the lines stand that somebody pasted; 0 when they are no table but lines to read one by one. */
export function countPastedColumns(text: string): number {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  if (lines.length < 2) return 0
  const [tabs, semicolons] = ['\t', ';'].map((sign) => columnsBy(sign, lines)) as [number, number]
  return tabs || semicolons
}

/** A sign that stands in nearly every line parts columns; in a line here and there it is a part of the line. */
const LEAST_SHARE = 0.8

function columnsBy(sign: string, lines: readonly string[]): number {
  const parted = lines.map((line) => line.split(sign).length)
  return parted.filter((columns) => columns > 1).length >= lines.length * LEAST_SHARE ? Math.max(...parted) : 0
}
