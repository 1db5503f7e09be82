const { defineConfig } = require("@medusajs/framework/utils")

// A bare store: what `create-medusa-app` gives, and the plugin by its name.
module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "packed-test-only",
      cookieSecret: "packed-test-only",
    },
  },
  plugins: [
    {
      resolve: "medusa-plugin-rma",
      options: JSON.parse(process.env.RMA_OPTIONS ?? "{}"),
    },
  ],
})
