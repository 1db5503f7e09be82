/**
 * Preloaded into the store's processes: their standard input is a pipe from
 * `npm start`, and it ends when that one does, even when it was killed.
 */
const GRACE = 5_000

process.stdin.on("end", () => {
  process.kill(process.pid, "SIGTERM")
  // The database may have gone first, and Medusa waits for it without end.
  setTimeout(() => process.exit(1), GRACE)
})
process.stdin.resume()
process.stdin.unref?.()
