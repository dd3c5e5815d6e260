import { posix } from 'node:path'
import { CONFIGURATION, FILE_NAME, NAMES_THAT_SAY_NOTHING, ROOMS, WITHOUT_CLOCK_OR_CHANCE, type Room } from './houseRules.ts'
import type { ModuleFacts } from './moduleFacts.ts'

const isInside = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`)

export function roomOf(file: string): Room | undefined {
  const around = ROOMS.filter(({ path }) => isInside(file, path))
  return around.toSorted((a, b) => b.path.length - a.path.length)[0]
}

/** The file an import points at, from the root of the checkout; undefined for a library. */
export function fileImported(file: string, imported: string): string | undefined {
  if (imported.startsWith('.')) return posix.join(posix.dirname(file), imported).replace(/[?#].*$/, '')
  return imported.startsWith('/') ? imported.slice(1) : undefined
}

function libraryName(imported: string): string {
  const [first = '', second = ''] = imported.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

const matches = (name: string, pattern: string): boolean => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern)

const list = (names: readonly string[]): string => names.join(', ') || 'nothing'

function judgeOwnImport(file: string, room: Room, target: string): string | undefined {
  // A test imports whatever it tests; nothing imports a test.
  if (isInside(target, 'tests')) return `${file} imports ${target}, and what runs does not import tests.`
  if ([room.path, ...room.imports].some((place) => isInside(target, place) && roomsMatch(target, place))) return undefined
  return `${file} imports ${target}, but ${room.path} may import only ${list(room.imports)} (rule: imports point down).`
}

/** A file that is a room of its own (`openMap.ts`, `server/setup`) is not opened up by the room around it, except for the wiring. */
function roomsMatch(target: string, place: string): boolean {
  return place === 'src' || (roomOf(target)?.path ?? '').length <= place.length || place === target
}

function judgeLibrary(file: string, room: Room, imported: string): string | undefined {
  const name = imported.startsWith('node:') ? imported : libraryName(imported)
  if (room.libraries.some((pattern) => matches(name, pattern))) return undefined
  return `${file} imports ${imported}, but ${room.path} may use only ${list(room.libraries)} (rule: a folder owns its library).`
}

export function judgeImports(file: string, facts: ModuleFacts): string[] {
  const room = roomOf(file)
  if (!room) return [`${file} lies in no room of the house: give its folder a row in houseRules.ts.`]
  const judged = facts.imports.map((imported) => {
    const target = fileImported(file, imported)
    return target === undefined ? judgeLibrary(file, room, imported) : judgeOwnImport(file, room, target)
  })
  const hidden = facts.hiddenImports.map((how) => `${file} uses ${how}, which hides what it imports (rule: imports can be read).`)
  return [...judged.filter((sentence) => sentence !== undefined), ...hidden]
}

export function judgeExports(file: string, facts: ModuleFacts): string[] {
  if (CONFIGURATION.includes(file)) return []
  if (facts.valueExports.includes('default')) return [`${file} has a default export (rule: named exports only).`]
  return judgeComponent(file, facts.valueExports)
}

function judgeComponent(file: string, names: readonly string[]): string[] {
  const isComponent = file.startsWith('src/') && file.endsWith('.tsx') && file !== 'src/main.tsx'
  const name = posix.basename(file, '.tsx')
  return isComponent && names.join() !== name ? [`${file} exports ${list(names)} (rule: a component's file exports that one component, ${name}).`] : []
}

export function judgeName(file: string): string[] {
  if (NAMES_THAT_SAY_NOTHING.test(file)) return [`${file} has a name that says nothing (rule: a file is called what it does).`]
  return FILE_NAME.test(file) || CONFIGURATION.includes(file) ? [] : [`${file} is not called noun.ts, verbNoun.ts or Noun.tsx (rule: names).`]
}

export function judgeClockAndChance(file: string, facts: ModuleFacts): string[] {
  if (!WITHOUT_CLOCK_OR_CHANCE.some((place) => isInside(file, place))) return []
  return facts.clockAndChance.map((use) => `${file} uses ${use} (rule: time, chance and ids come in as arguments here).`)
}

/** The first circle of imports, as a path that ends where it began; undefined when there is none. Types count. */
export function findCycle(importsByFile: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const next of importsByFile.get(file) ?? []) {
      const cycle = visit(next, [...trail, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of importsByFile.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return undefined
}
