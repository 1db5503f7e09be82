import { defineConfig, loadEnv, Modules } from "@medusajs/framework/utils"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const { env } = process
const url = env.MEDUSA_BACKEND_URL ?? `http://localhost:${env.PORT ?? "9000"}`
const here = `${url},http://127.0.0.1:${env.PORT ?? "9000"}`
const secret = env.RMA_SECRET ?? "development-only-secret"

// `medusa start` means production, where the sign-in cookie is dropped over
// plain http. The demo store is served over http, a real one never is.
const demo = env.RMA_DEMO === "true"

/** Pages that may call the store API; a shop of one's own beside the demo is served where Medusa's Next.js starter is. */
const shops = demo ? `${here},http://localhost:8000` : here

const redis = env.REDIS_URL
const redisModules = redis
  ? [
      {
        resolve: "@medusajs/medusa/event-bus-redis",
        options: { redisUrl: redis },
      },
      {
        resolve: "@medusajs/medusa/workflow-engine-redis",
        options: { redis: { redisUrl: redis } },
      },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl: redis },
            },
          ],
        },
      },
    ]
  : []

// `medusa start` runs inside the build, which the next build wipes, and tests
// must not leave files in the clone, nor see each other's. Medusa serves `static`
// of the working folder.
const uploads = env.UPLOAD_DIR
  ? resolve(env.UPLOAD_DIR)
  : env.NODE_ENV === "test"
    ? join(tmpdir(), `rma-uploads-${process.pid}`)
    : undefined

/** Store credit and gift cards: in the demo, and where a test asks for them. */
const loyaltyPlugin =
  demo || env.LOYALTY_PLUGIN === "true"
    ? [{ resolve: "@medusajs/loyalty-plugin", options: {} }]
    : []

/** Options of the plugin from the environment, as JSON: tests and the demo set them. */
const rmaOptions = (): Record<string, unknown> =>
  env.RMA_OPTIONS
    ? (JSON.parse(env.RMA_OPTIONS) as Record<string, unknown>)
    : {}

/** Tests sign in hundreds of times, and have no password to keep: a hash of theirs costs a hundredth of core's. */
const quickPasswords =
  env.NODE_ENV === "test"
    ? [
        {
          resolve: "@medusajs/medusa/auth",
          options: {
            providers: [
              {
                resolve: "@medusajs/medusa/auth-emailpass",
                id: "emailpass",
                options: { hashConfig: { logN: 8, r: 8, p: 1 } },
              },
            ],
          },
        },
      ]
    : []

/** The store that development, tests and the demo run the plugin in. */
export default defineConfig({
  admin: {
    disable: env.NODE_ENV === "test" || env.DISABLE_ADMIN === "true",
    backendUrl: env.MEDUSA_BACKEND_URL ?? "/",
  },
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseLogging: false,
    ...(redis ? { redisUrl: redis } : {}),
    workerMode: workerMode(env.WORKER_MODE),
    ...(demo ? { cookieOptions: { secure: false } } : {}),
    http: {
      storeCors: env.STORE_CORS ?? shops,
      adminCors: env.ADMIN_CORS ?? here,
      authCors: env.AUTH_CORS ?? shops,
      jwtSecret: env.JWT_SECRET ?? secret,
      cookieSecret: env.COOKIE_SECRET ?? secret,
    },
  },
  plugins: loyaltyPlugin,
  modules: [
    { resolve: "./src/modules/rma", options: rmaOptions() },
    {
      key: Modules.FILE,
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              ...(uploads
                ? { upload_dir: uploads, private_upload_dir: uploads }
                : {}),
              backend_url: `${url}/static`,
            },
          },
        ],
      },
    },
    {
      key: Modules.NOTIFICATION,
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { name: "Local", channels: ["feed", "email"] },
          },
        ],
      },
    },
    ...redisModules,
    ...quickPasswords,
  ],
})

function workerMode(value: string | undefined) {
  return value === "server" || value === "worker" ? value : "shared"
}
