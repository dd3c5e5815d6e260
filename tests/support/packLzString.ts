/** As PRSM packs its maps: LZ78 with codes that grow by a bit whenever their number asks for it, 15 bits to a letter, from the space on. */
export function packLzString(text: string): string {
  const bits: number[] = []
  const write = (value: number, count: number): void => { for (let place = 0; place < count; place++) bits.push(Math.floor(value / 2 ** place) % 2) }
  const codes = new Map<string, number>()
  let [known, width] = [3, 2]
  const widen = (): void => { if (known + 1 > 2 ** width) width += 1 }
  const say = (run: string): void => {
    const code = codes.get(run)
    if (code !== undefined) return write(code, width)
    const letter = run.charCodeAt(0)
    write(letter < 256 ? 0 : 1, width)
    write(letter, letter < 256 ? 8 : 16)
    codes.set(run, known)
    known += 1
  }
  let before = ''
  for (let at = 0; at < text.length; ) {
    let run = text.charAt(at)
    while (at + run.length < text.length && codes.has(run + text.charAt(at + run.length))) run += text.charAt(at + run.length)
    say(run)
    // Who reads makes a run of the last one and the first letter of this one, one code later than who writes could.
    if (before !== '') {
      if (!codes.has(before + run.charAt(0))) codes.set(before + run.charAt(0), known)
      known += 1
    }
    widen()
    before = run
    at += run.length
  }
  write(2, width)
  const letters: string[] = []
  for (let at = 0; at < bits.length; at += 15) letters.push(String.fromCharCode(32 + Array.from({ length: 15 }, (_, place) => bits[at + place] ?? 0).reduce((sum, bit) => sum * 2 + bit, 0)))
  return letters.join('')
}
