import { createHash } from 'node:crypto'

/**
 * The styles that libraries put into the page: cytoscape for its container, react-aria for what is pressed and, on an iPhone,
 * behind a dialog. Allowed by what they say, so that no other gets in. A new version may say something else: then a test fails.
 */
export const INJECTED_STYLES = [
  '.__________cytoscape_container { position: relative; }',
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
] as const

const sourceOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/**
 * What a page of ours may load and do. Vite's output has no inline script. No text becomes markup or a script; the one policy
 * for the address of a script, `default`, lets our own workers start and nothing else (`src/trustOwnWorkers.ts`).
 */
const contentSecurityPolicy = (frameAncestors: string): string => [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' ${INJECTED_STYLES.map(sourceOf).join(' ')}`,
  "img-src 'self' data: blob:",
  // Of the websocket too: a page that was led astray can send nothing to anybody else.
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${frameAncestors}`,
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/** Said with every answer. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': contentSecurityPolicy("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const

/**
 * Said with the page that others may show inside theirs, and with nothing else. Its session only reads, whatever its link lets: who is
 * led to click in it unseen can change nothing.
 */
export const EMBED_HEADERS = { ...SECURITY_HEADERS, 'Content-Security-Policy': contentSecurityPolicy('*') } as const
