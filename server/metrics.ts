/** What the relay counts, for `/metrics`. Plain numbers; who reads them decides what is much. */
export type Metrics = {
  count(name: CounterName, by?: number): void
  countClose(code: number): void
  observeCommit(seconds: number): void
  /** Prometheus text exposition format 0.0.4. `gauges` are read at that moment. */
  render(gauges: Readonly<Record<string, number>>): string
}

const COUNTERS = {
  updates: 'Updates made durable.',
  frames: 'Frames sent to browsers.',
  refused: 'Frames refused.',
  full: 'Edits for which a map had no room.',
  denied: 'Links and sessions refused.',
  notes: 'Notes written in an inbox.',
  compactions: 'Logs replaced by a snapshot.',
  quarantined: 'Documents that did not load.',
} as const

export type CounterName = keyof typeof COUNTERS

/** Upper bounds of the commit histogram. A commit on an SSD takes 1 to 5 ms. */
const COMMIT_BOUNDS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]

const PREFIX = 'netwerkkaart_'

export function createMetrics(): Metrics {
  const counters = new Map<string, number>()
  const closes = new Map<number, number>()
  const commits = { buckets: COMMIT_BOUNDS_SECONDS.map(() => 0), sum: 0, count: 0 }

  return {
    count: (name, by = 1) => void counters.set(name, (counters.get(name) ?? 0) + by),
    countClose: (code) => void closes.set(code, (closes.get(code) ?? 0) + 1),
    observeCommit: (seconds) => {
      commits.sum += seconds
      commits.count += 1
      COMMIT_BOUNDS_SECONDS.forEach((bound, index) => {
        if (seconds <= bound) commits.buckets[index] = (commits.buckets[index] ?? 0) + 1
      })
    },
    render: (gauges) => [
      ...Object.entries(gauges).flatMap(([name, value]) => [`# TYPE ${PREFIX}${name} gauge`, `${PREFIX}${name} ${value}`]),
      ...Object.entries(COUNTERS).flatMap(([name, help]) => renderCounter(name, help, counters.get(name) ?? 0)),
      `# TYPE ${PREFIX}closes_total counter`,
      ...[...closes].map(([code, value]) => `${PREFIX}closes_total{code="${code}"} ${value}`),
      ...renderHistogram(`${PREFIX}commit_seconds`, commits),
      '',
    ].join('\n'),
  }
}

function renderCounter(name: string, help: string, value: number): string[] {
  return [`# HELP ${PREFIX}${name}_total ${help}`, `# TYPE ${PREFIX}${name}_total counter`, `${PREFIX}${name}_total ${value}`]
}

function renderHistogram(name: string, { buckets, sum, count }: { buckets: number[]; sum: number; count: number }): string[] {
  const lines = COMMIT_BOUNDS_SECONDS.map((bound, index) => `${name}_bucket{le="${bound}"} ${buckets[index] ?? 0}`)
  return [`# TYPE ${name} histogram`, ...lines, `${name}_bucket{le="+Inf"} ${count}`, `${name}_sum ${sum}`, `${name}_count ${count}`]
}
