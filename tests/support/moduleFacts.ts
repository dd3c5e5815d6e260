import { parseSync } from 'vite'

/** What the rules of the house look at in one source file. */
export type ModuleFacts = {
  /** Everything it names another module by: imports, types included, re-exports, `import()`, and code by URL as a worker is. */
  readonly imports: readonly string[]
  /** Names that exist at run time; types are not among them. */
  readonly valueExports: readonly string[]
  /** Imports that nobody can read off the text: `import(variable)` and `import.meta.glob`. */
  readonly hiddenImports: readonly string[]
  /** Uses of clock and chance: `new Date()`, `Date.now`, `Math.random`, `performance`, `crypto`. */
  readonly clockAndChance: readonly string[]
}

type Node = { readonly type: string; readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function* nodesUnder(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesUnder(each)
  if (!isNode(value)) return
  yield value
  for (const child of Object.values(value)) if (typeof child === 'object') yield* nodesUnder(child)
}

/** Source text of small expressions such as `Math.random`; empty for anything longer. */
function dotted(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type === 'MetaProperty') return 'import.meta'
  if (node.type !== 'MemberExpression') return ''
  const name = node['computed'] ? literal(node['property']) : dotted(node['property'])
  return `${dotted(node['object'])}.${name ?? ''}`
}

function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  return node.type === 'TemplateLiteral' ? plainTemplate(node) : undefined
}

function plainTemplate(node: Node): string | undefined {
  const [only, ...others] = node['quasis'] as { readonly value: { readonly cooked: string } }[]
  return others.length === 0 ? only?.value.cooked : undefined
}

const WITH_SOURCE = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'])

const CODE = /\.[jt]sx?$/

function sourceOf(node: Node): string | undefined {
  if (WITH_SOURCE.has(node.type)) return literal(node['source'])
  const [path, base] = (node['arguments'] ?? []) as unknown[]
  const isFileUrl = node.type === 'NewExpression' && dotted(node['callee']) === 'URL' && dotted(base) === 'import.meta.url'
  const named = isFileUrl ? literal(path) : undefined
  return named && CODE.test(named) ? named : undefined
}

function hiddenImport(node: Node): string | undefined {
  if (node.type === 'ImportExpression' && literal(node['source']) === undefined) return 'import(…)'
  return node.type === 'MemberExpression' && dotted(node).startsWith('import.meta.glob') ? 'import.meta.glob' : undefined
}

const CLOCK_AND_CHANCE = new Set(['Date.now', 'Math.random', 'globalThis.crypto', 'globalThis.performance'])
const CLOCK_AND_CHANCE_OBJECTS = /^(?:crypto|performance)\./

function clockOrChance(node: Node): string | undefined {
  const isToday = node.type === 'NewExpression' && dotted(node['callee']) === 'Date' && (node['arguments'] as unknown[]).length === 0
  if (isToday) return 'new Date()'
  if (node.type === 'CallExpression' && dotted(node['callee']) === 'Date') return 'Date()'
  const name = node.type === 'MemberExpression' ? dotted(node) : ''
  return CLOCK_AND_CHANCE.has(name) || CLOCK_AND_CHANCE_OBJECTS.test(name) ? name : undefined
}

/** Throws when the text is no TypeScript: a file that cannot be read cannot be judged. */
export function readModuleFacts(file: string, text: string): ModuleFacts {
  const { program, module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  const nodes = [...nodesUnder(program)]
  const find = (of: (node: Node) => string | undefined) => nodes.map(of).filter((name) => name !== undefined)
  const exported = module.staticExports.flatMap(({ entries }) => entries).filter(({ isType }) => !isType)
  return {
    imports: find(sourceOf),
    valueExports: exported.map(({ exportName }) => (exportName.kind === 'Default' ? 'default' : (exportName.name ?? '*'))),
    hiddenImports: find(hiddenImport),
    clockAndChance: find(clockOrChance),
  }
}
