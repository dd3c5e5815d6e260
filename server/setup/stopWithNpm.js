// Plain JavaScript without dependencies, as everything the two commands begin with.

/** How long the app may outlive the npm that was stopped. */
const LOOK_EVERY_MS = 500

/**
 * Calls `stop` when the npm this was started by has been stopped from outside.
 *
 * npm passes SIGTERM to the shell it runs a script in, and that shell dies without telling the script, which would
 * keep the port for ever. What can be seen is that the parent is another one than before. Without npm
 * nothing is watched: whoever starts the program with `nohup` and leaves, wants it to stay.
 */
export function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    stop()
  }, LOOK_EVERY_MS)
  look.unref()
}
