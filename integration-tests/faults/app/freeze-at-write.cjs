/**
 * Preloaded into the store's processes: counts what they write to Postgres, and at the write a test has
 * armed kills the process, before the statement is sent. Between any two steps there is a write.
 */
const { appendFileSync, readFileSync } = require("node:fs")
const { join } = require("node:path")
const { Client } = require("pg")

const folder = process.env.FAULTS_DIR
const WRITES = /^\s*(insert|update|delete|commit|with .* update)/i

let armed = null
let left = 0

const arming = () => {
  try {
    return readFileSync(join(folder, "arm"), "utf8")
  } catch {
    return null
  }
}

const { query } = Client.prototype
Client.prototype.query = function (config, ...rest) {
  const text = typeof config === "string" ? config : config?.text
  if (typeof text === "string" && WRITES.test(text)) {
    const order = arming()
    if (order !== armed) {
      armed = order
      left = order ? Number(order.split(" ")[0]) : 0
    }
    if (armed && --left === 0) {
      const deed = { what: "fault", ref: "write", note: text.slice(0, 120) }
      appendFileSync(join(folder, "journal.jsonl"), `${JSON.stringify(deed)}\n`)
      process.kill(process.pid, "SIGKILL")
    }
  }
  return query.call(this, config, ...rest)
}
