/**
 * Builds what runs in a browser, beside the plugin: client and React components for shops (`storefront/`,
 * ES modules and CommonJS, with their types) and the hosted page (`portal/`).
 *
 *     node src/storefront/build.mjs [folder]    into that folder, else .medusa/server
 *     node src/storefront/build.mjs --portal [folder]    the page alone
 *     node src/storefront/build.mjs --library [folder]   what shops load alone, without its types
 */
import { spawnSync } from "node:child_process"
import { copyFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const here = fileURLToPath(new URL(".", import.meta.url))
const args = process.argv.slice(2)
const pageOnly = args.includes("--portal")
const libraryOnly = args.includes("--library")
const out = resolve(
  args.find((arg) => !arg.startsWith("--")) ?? ".medusa/server"
)

/** What every browser we name knows (2022 on). */
const target = "es2022"
/** Of one React: the production one, whatever shell this runs in. */
process.env.NODE_ENV = "production"

const common = {
  configFile: false,
  logLevel: "warn",
  esbuild: { jsx: "automatic" },
}

const library = () =>
  build({
    ...common,
    root: here,
    build: {
      target,
      outDir: join(out, "storefront"),
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: {
          index: join(here, "client.ts"),
          react: join(here, "react", "index.ts"),
        },
      },
      rollupOptions: {
        external: [/^react($|\/)/, /^react-dom($|\/)/, /^@medusajs\//],
        output: [
          { format: "es", ending: "mjs" },
          { format: "cjs", ending: "js" },
        ].map(({ format, ending }) => ({
          format,
          exports: "named",
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `[name].${ending}`,
          // Components hold state: in a framework with server components they are for the browser.
          banner: ({ name }) => (name === "react" ? '"use client";' : ""),
        })),
      },
    },
  })

const portal = () =>
  build({
    ...common,
    root: join(here, "portal"),
    // The address is the merchant's; the server writes it into the page.
    base: "./",
    build: {
      target,
      outDir: join(out, "portal"),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // No inline anything: the page's policy forbids data: pictures too.
      assetsInlineLimit: 0,
    },
  })

const types = () => {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc")
  const args = [tsc, "-p", join(here, "tsconfig.json"), "--outDir", out]
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" })
  if (status !== 0) {
    process.exit(status ?? 1)
  }
}

if (!libraryOnly) {
  await portal()
}
if (!pageOnly) {
  await library()
  copyFileSync(
    join(here, "react", "styles.css"),
    join(out, "storefront", "styles.css")
  )
}
if (!pageOnly && !libraryOnly) {
  types()
}
