import type { Page } from '@playwright/test'

/**
 * Counts, in `globalThis.entryRenders`, how often an entry of the list was drawn again. React tells a listener in the place
 * of its developer tools of every commit; a fiber that was not in the commit before was visited, and its flag says whether
 * its component ran.
 */
export function countEntryRenders(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    type Fiber = { readonly type: unknown; readonly flags: number; readonly alternate: Fiber | null; readonly child: Fiber | null; readonly sibling: Fiber | null }
    const RAN = 1
    let before = new WeakSet<Fiber>()
    const counted = globalThis as unknown as { entryRenders: number }
    counted.entryRenders = 0

    /** Entries whose component ran: the one inside an `article`. */
    function visit(root: Fiber): void {
      const now = new WeakSet<Fiber>()
      const stack: Fiber[] = [root]
      for (let fiber = stack.pop(); fiber; fiber = stack.pop()) {
        if (fiber.sibling) stack.push(fiber.sibling)
        if (!fiber.child) continue
        if (fiber.type !== 'article') stack.push(fiber.child)
        else {
          now.add(fiber.child)
          if (fiber.child.alternate && !before.has(fiber.child) && (fiber.child.flags & RAN) === RAN) counted.entryRenders += 1
        }
      }
      before = now
    }

    Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: { supportsFiber: true, inject: () => 1, checkDCE: () => {}, onCommitFiberUnmount: () => {}, onPostCommitFiberRoot: () => {}, onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => visit(root.current) } })
  })
}
