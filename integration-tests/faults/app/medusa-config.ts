import { defineConfig, Modules } from "@medusajs/framework/utils"
import { join } from "node:path"

const { env } = process
const secret = "faults-only"
const redis = env.FAULTS_REDIS_URL

const own = (name: string) =>
  join(__dirname, "integration-tests", "faults", "app", `${name}.js`)

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
        resolve: "@medusajs/medusa/caching",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/caching-redis",
              id: "caching-redis",
              is_default: true,
              options: { redisUrl: redis },
            },
          ],
        },
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

const workerMode =
  env.WORKER_MODE === "server" || env.WORKER_MODE === "worker"
    ? env.WORKER_MODE
    : "shared"

/** The store of the fault tests: a real one, with providers that keep a journal and fail as they are told. */
export default defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    // A request that is held at a write keeps its connection.
    databaseDriverOptions: { pool: { max: 60 } },
    ...(redis ? { redisUrl: redis } : {}),
    workerMode,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: secret,
      cookieSecret: secret,
    },
  },
  plugins: [{ resolve: "@medusajs/loyalty-plugin", options: {} }],
  modules: [
    {
      resolve: "./src/modules/rma",
      options: {
        hooks: { tracking_secret: env.FAULTS_SECRET },
        manual_payout_providers: ["pp_system_cash"],
      },
    },
    {
      key: Modules.PAYMENT,
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          { resolve: own("payment"), id: "default" },
          // What was paid in cash goes back by hand.
          { resolve: own("payment"), id: "cash" },
        ],
      },
    },
    {
      key: Modules.FULFILLMENT,
      resolve: "@medusajs/medusa/fulfillment",
      options: { providers: [{ resolve: own("fulfillment"), id: "manual" }] },
    },
    ...redisModules,
  ],
})
