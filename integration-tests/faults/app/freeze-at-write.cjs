/**
 * Preloaded into the store's processes: counts what each request writes to Postgres (answered in `x-writes`),
 * and holds a request for ever at the write that its `x-freeze-at` names, before the statement is sent. So
 * many requests stand each at a write of its own when the test kills the process: between any two steps
 * there is a write.
 */
const { AsyncLocalStorage } = require("node:async_hooks")
const { appendFileSync } = require("node:fs")
const { Server } = require("node:http")
const { join } = require("node:path")
const { Client } = require("pg")

const folder = process.env.FAULTS_DIR
const WRITES = /^\s*(insert|update|delete|commit|with .* update)/i

const requests = new AsyncLocalStorage()

const { emit } = Server.prototype
Server.prototype.emit = function (event, ...rest) {
  if (event !== "request") {
    return emit.call(this, event, ...rest)
  }
  const [{ headers }, res] = rest
  const request = {
    writes: 0,
    ref: headers["x-fault-ref"],
    at: Number(headers["x-freeze-at"] ?? 0),
  }
  const { writeHead } = res
  res.writeHead = function (...input) {
    this.setHeader("x-writes", String(request.writes))
    return writeHead.apply(this, input)
  }
  return requests.run(request, () => emit.call(this, event, ...rest))
}

const { query } = Client.prototype
Client.prototype.query = function (config, ...rest) {
  const text = typeof config === "string" ? config : config?.text
  const request = requests.getStore()
  if (request && typeof text === "string" && WRITES.test(text)) {
    request.writes += 1
    if (request.writes === request.at) {
      const deed = {
        what: "fault",
        ref: request.ref,
        note: `write ${request.at}: ${text.slice(0, 120)}`,
      }
      appendFileSync(join(folder, "journal.jsonl"), `${JSON.stringify(deed)}\n`)
      return typeof rest.at(-1) === "function" ? config : new Promise(() => {})
    }
  }
  return query.call(this, config, ...rest)
}
