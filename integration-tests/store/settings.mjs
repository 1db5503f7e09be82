import { randomBytes } from "node:crypto"
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs"
import { join, relative, resolve } from "node:path"

/** Signs sessions and tokens; kept, so that a restart signs nobody out. */
const secretIn = (dataDir) => {
  const file = join(dataDir, "secret")
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 })
  }
  return readFileSync(file, "utf8").trim()
}

/** The hosted page as a merchant would have it; the demo's one provider asks nothing: a click pays. */
const PORTAL = {
  name: "Northlane",
  logo_url: "/static/logo.svg",
  colors: { accent: "#0f5d57", accent_text: "#ffffff" },
  contact: { email: "returns@northlane.example", phone: "+371 6000 0000" },
  payment: { provider: "pp_system_default" },
}

/** Medusa serves what is uploaded: the merchant's logo lies there too. */
const layLogo = (root, uploads) =>
  copyFileSync(
    join(root, "integration-tests", "store", "logo.svg"),
    join(uploads, "logo.svg")
  )

const portFrom = (value) => {
  const port = Number(value ?? 9000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT is not a port: ${value}`)
  }
  return port
}

/** Where everything of one store lies, and the environment its processes share. */
export const readSettings = (root, env = process.env) => {
  const port = portFrom(env.PORT)
  const dataDir = resolve(root, env.DATA_DIR ?? ".data")
  for (const folder of [
    dataDir,
    join(dataDir, "logs"),
    join(dataDir, "uploads"),
  ]) {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
  }
  layLogo(root, join(dataDir, "uploads"))
  const url = `http://localhost:${port}`
  const demoFile = join(dataDir, "demo.json")
  return {
    root,
    dataDir,
    port,
    url,
    demoFile,
    /** How the file is called on the screen. */
    shownDemoFile: relative(root, demoFile).startsWith("..")
      ? demoFile
      : relative(root, demoFile),
    build: join(root, ".medusa", "app"),
    /** The store's own copy of the build: a later build must not pull it from under its feet. */
    app: join(dataDir, "app"),
    logs: join(dataDir, "logs"),
    uploads: join(dataDir, "uploads"),
    /** Given from outside, or undefined: then ours is embedded. */
    databaseUrl: env.DATABASE_URL,
    /** Whether the embedded one syncs to disk: tests do not care for power cuts. */
    durable: env.DEMO_FSYNC !== "off",
    env: {
      ...env,
      NODE_ENV: "production",
      PORT: String(port),
      MEDUSA_BACKEND_URL: url,
      MEDUSA_DISABLE_TELEMETRY: "true",
      RMA_DEMO: "true",
      // Mails to guests link to the page that this store serves.
      RMA_OPTIONS:
        env.RMA_OPTIONS ??
        JSON.stringify({
          portal_url: `${url}/returns`,
          portal: PORTAL,
        }),
      RMA_SECRET: secretIn(dataDir),
      // Medusa's CLI loads TypeScript through ts-node; `npm test` checks the types.
      TS_NODE_TRANSPILE_ONLY: "true",
      TS_NODE_PROJECT: join(root, "tsconfig.json"),
    },
  }
}
