/** Places by cost, the cheapest first (a binary heap); one that got cheaper is in it twice. */
export class CheapestFirst {
  readonly #places: number[] = []
  readonly #costs: number[] = []

  push(place: number, cost: number): void {
    let at = this.#places.push(place) - 1
    this.#costs.push(cost)
    for (let up = (at - 1) >> 1; at > 0 && (this.#costs[up] ?? 0) > cost; up = (at - 1) >> 1) {
      this.#swap(at, up)
      at = up
    }
  }

  /** -1 when there is none left. */
  pop(): number {
    const last = this.#places.length - 1
    if (last < 0) return -1
    this.#swap(0, last)
    const place = this.#places.pop() ?? -1
    this.#costs.pop()
    for (let at = 0; ; ) {
      const [one, other] = [at * 2 + 1, at * 2 + 2]
      let least = at
      if (one < last && (this.#costs[one] ?? 0) < (this.#costs[least] ?? 0)) least = one
      if (other < last && (this.#costs[other] ?? 0) < (this.#costs[least] ?? 0)) least = other
      if (least === at) return place
      this.#swap(at, least)
      at = least
    }
  }

  #swap(a: number, b: number): void {
    const [place, cost] = [this.#places[a] ?? 0, this.#costs[a] ?? 0]
    this.#places[a] = this.#places[b] ?? 0
    this.#costs[a] = this.#costs[b] ?? 0
    this.#places[b] = place
    this.#costs[b] = cost
  }
}
