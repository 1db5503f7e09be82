import { once } from "node:events"
import { createServer } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { medusa } from "./children.mjs"

const READY_WITHIN = 300_000

/** Says at once, not after a minute's build, that the port is taken. */
export const assertFree = async (port) => {
  const probe = createServer()
  try {
    probe.listen(port)
    await once(probe, "listening")
  } catch (error) {
    throw new Error(
      `PORT ${port} cannot be used (${error.code}); choose another: PORT=9001 npm start`
    )
  } finally {
    probe.close()
  }
}

/** Starts API and admin and answers when they are ready. */
export const serve = async (settings, onEarlyEnd) => {
  const { child, failure } = medusa(settings, "server", [
    "start",
    "--port",
    String(settings.port),
  ])
  const deadline = Date.now() + READY_WITHIN
  for (;;) {
    if (
      child.exitCode !== null ||
      child.signalCode !== null ||
      Date.now() > deadline
    ) {
      throw new Error(failure())
    }
    const ready = await fetch(`${settings.url}/health`).then(
      (answer) => answer.ok,
      () => false
    )
    if (ready) {
      break
    }
    await wait(100)
  }
  child.once("exit", () => onEarlyEnd(failure()))
}
