/** A piece of a sentence: words as they are, or one of those who were named. */
export type Piece<Id> = string | { readonly id: Id }

/** A sentence cut where it names these, each the first time after the one before; of two names that begin at one place the longest. Who is not in it is left out. */
export function namesInSentence<Id>(sentence: string, named: readonly { readonly id: Id; readonly name: string }[]): readonly Piece<Id>[] {
  const pieces: Piece<Id>[] = []
  let [rest, left] = [sentence, named.filter(({ name }) => name !== '')]
  for (;;) {
    const found = left.map((each) => ({ each, at: rest.indexOf(each.name) })).filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at || b.each.name.length - a.each.name.length)[0]
    if (!found) return rest === '' ? pieces : [...pieces, rest]
    const { each, at } = found
    if (at > 0) pieces.push(rest.slice(0, at))
    pieces.push({ id: each.id })
    rest = rest.slice(at + each.name.length)
    left = left.filter((other) => other !== each)
  }
}
