const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff]/u

/** Whether the first letter is Hebrew, Arabic or of a script beside them: the ellipsis then belongs on the left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}
