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
      if (!upstream.write(chunk)) {
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
    cut,
    mend: () => {
      down = false
    },
    close: () => {
      cut()
      server.close()
    },
  }
}
