import { execFile } from "node:child_process"
import { once } from "node:events"
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { build } from "esbuild"
import type { Demo } from "./demo-store"

const ROOT = join(__dirname, "..", "..", "..")
const PAGE = join(__dirname, "..", "embedded", "page.tsx")

/** What the demo store lets in beside itself: where Medusa's Next.js starter is served. */
const ORIGIN = "http://localhost:8000"

/** The shop's own accent, which the components take over. */
const ACCENT = "#7a1f5c"

export interface OwnShop {
  origin: string
  accent: string
  /** Arguments of a browser that finds the shop at its origin, whatever port it is served on. */
  browser: string[]
  close(): void
}

/** The package as a shop installs it, with React 19; what it holds is found through its own `exports`. */
const install = async (shop: string) => {
  const modules = join(shop, "node_modules")
  const plugin = join(modules, "medusa-plugin-rma")
  mkdirSync(plugin, { recursive: true })
  copyFileSync(join(ROOT, "package.json"), join(plugin, "package.json"))
  const builder = join(ROOT, "src", "storefront", "build.mjs")
  const server = join(plugin, ".medusa", "server")
  await promisify(execFile)(process.execPath, [builder, "--library", server], {
    cwd: ROOT,
  })
  for (const name of ["react", "react-dom"]) {
    const installed = join(ROOT, "node_modules", `${name}-19`)
    symlinkSync(installed, join(modules, name), "junction")
  }
}

const bundle = async (shop: string) => {
  const page = join(shop, "page.tsx")
  copyFileSync(PAGE, page)
  const { outputFiles } = await build({
    entryPoints: [page],
    outdir: shop,
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    // React tells what it finds wrong only while one develops.
    define: { "process.env.NODE_ENV": '"development"' },
    // React DOM has to find the React beside it, not the one beside its real place.
    preserveSymlinks: true,
    nodePaths: [join(ROOT, "node_modules")],
    logLevel: "error",
  })
  return new Map(
    outputFiles.map(({ path, contents }) => [path.slice(shop.length), contents])
  )
}

const html = ({ url, publishable_key }: Demo) => `<!doctype html>
<html lang="en" data-base-url="${url}" data-publishable-key="${publishable_key}">
<head>
<meta charset="utf-8"><title>A shop of its own</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/page.css">
<style>:root { --rma-accent: ${ACCENT} }</style>
</head>
<body><main><h1>A shop of its own</h1><div id="root"></div></main><script type="module" src="/page.js"></script></body>
</html>`

/** A shop that puts up the components of the built package by themselves, bundled as its makers would. */
export const openOwnShop = async (demo: Demo): Promise<OwnShop> => {
  const shop = mkdtempSync(join(tmpdir(), "rma-shop-"))
  const files = await (async () => {
    try {
      await install(shop)
      return await bundle(shop)
    } finally {
      rmSync(shop, { recursive: true, force: true })
    }
  })()
  const server = createServer(({ url = "/" }, response) => {
    const file = files.get(url)
    const type = url.endsWith(".js")
      ? "text/javascript"
      : url.endsWith(".css")
        ? "text/css"
        : "text/html"
    response.setHeader("content-type", type)
    response.end(file ?? html(demo))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    origin: ORIGIN,
    accent: ACCENT,
    browser: [
      `--host-resolver-rules=MAP ${new URL(ORIGIN).host} 127.0.0.1:${port}`,
    ],
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
