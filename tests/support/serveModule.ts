import { createServer } from 'vite'

/** A page with nothing in it but one module of ours, served from its sources. */
export type ServedModule = { readonly address: string; readonly close: () => Promise<void> }

/** Serves `module` (an address from the root, such as `/tests/map/mapPage.ts`) on a loopback port that the system gives. */
export async function serveModule(module: string): Promise<ServedModule> {
  const page = `<!doctype html><title>map</title><body><script type="module" src="${module}"></script>`
  const server = await createServer({
    root: new URL('../..', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-served-module',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { include: ['cytoscape'], noDiscovery: true },
    plugins: [{ name: 'blank', configureServer: ({ middlewares }) => { middlewares.use('/served-module', (_, response) => { response.setHeader('content-type', 'text/html').end(page) }) } }],
  })
  await server.listen()
  return { address: `${server.resolvedUrls?.local[0]}served-module`, close: () => server.close() }
}
