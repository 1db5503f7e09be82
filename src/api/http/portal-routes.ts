import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { join } from "node:path"
import { PAGE_HEADERS, portalFolder, portalPage } from "./portal-page"
import { portalOptions, portalSettings } from "./portal-settings"

/** Names as the build writes them, with a digest of the content in each. */
const ASSET = /^[\w-]+\.(js|css)$/

/** Where the page lies and its address, when the request is for it. */
const asked = (req: MedusaRequest) => {
  const { path } = portalOptions(req.scope)
  const folder = path === `/${req.params.portal}` ? portalFolder() : undefined
  return path !== false && folder !== undefined ? { path, folder } : undefined
}

const servePage = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const portal = asked(req)
  if (!portal) {
    next()
    return
  }
  const settings = await portalSettings(req.scope)
  const page = await portalPage(portal.folder, portal.path, settings)
  res.set(PAGE_HEADERS).type("html").send(page)
}

/** What the page loads: it never changes under its name. */
const serveAsset = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  const portal = asked(req)
  const { file = "" } = req.params
  if (!portal || !ASSET.test(file)) {
    next()
    return
  }
  res.set("X-Content-Type-Options", "nosniff")
  res.sendFile(
    file,
    { root: join(portal.folder, "assets"), maxAge: "365d", immutable: true },
    (error) => {
      if (error && !res.headersSent) {
        next()
      }
    }
  )
}

/**
 * The hosted page. Its address is an option, and the folder of a route file is not: so these stand among the
 * middlewares, with parameters, and leave every other address to whoever has it.
 */
export const PORTAL_ROUTES: MiddlewareRoute[] = [
  { matcher: "/:portal", methods: ["GET"], middlewares: [servePage] },
  {
    matcher: "/:portal/assets/:file",
    methods: ["GET"],
    middlewares: [serveAsset],
  },
]
