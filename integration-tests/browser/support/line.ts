import { once } from "node:events"
import {
  connect,
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net"

export interface Line {
  /** Arguments of a browser whose every call to the store goes by this line. */
  browser: string[]
  /** From now on only so many bytes reach the store; the rest waits. */
  holdAfter(bytes: number): void
  /** Everything that is on its way is lost, and nothing new comes through. */
  cut(): void
  mend(): void
  close(): void
}

/** A network between browser and store that can be cut: what a browser pretends spares what is on its way. */
export const openLine = async (store: string): Promise<Line> => {
  const { hostname, port } = new URL(store)
  const sockets = new Set<Socket>()
  let down = false
  let left = Number.POSITIVE_INFINITY
  const keep = (socket: Socket) => {
    sockets.add(socket)
    // A line that is cut is no error of anybody's.
    socket.on("error", () => socket.destroy())
    socket.on("close", () => sockets.delete(socket))
  }
  const server: Server = createServer((browser) => {
    keep(browser)
    if (down) {
      browser.destroy()
      return
    }
    const upstream = connect(Number(port), hostname)
    keep(upstream)
    upstream.pipe(browser)
    browser.on("data", (chunk: Buffer) => {
      left -= chunk.length
      const room = upstream.write(chunk)
      if (left < 0) {
        browser.pause()
      } else if (!room) {
        browser.pause()
        upstream.once("drain", () => browser.resume())
      }
    })
    browser.on("close", () => upstream.destroy())
    upstream.on("close", () => browser.destroy())
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const at = (server.address() as AddressInfo).port
  const cut = () => {
    down = true
    sockets.forEach((socket) => socket.destroy())
  }
  return {
    browser: [`--host-resolver-rules=MAP ${hostname}:${port} 127.0.0.1:${at}`],
    holdAfter: (bytes) => {
      left = bytes
    },
    cut,
    mend: () => {
      down = false
      left = Number.POSITIVE_INFINITY
    },
    close: () => {
      cut()
      server.close()
    },
  }
}
