import {
  defineMiddlewares,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { closeCoreReturns } from "./http/close-core-returns"
import { decodablePath } from "./http/decodable-path"
import { identified } from "./http/principal"
import { PORTAL_ROUTES } from "./http/portal-routes"

/** Core's parsers stay away: these routes read their bodies themselves, after sign-in (`readJson`). */
const ownBodies = (matcher: string): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  bodyParser: false,
})

export default defineMiddlewares({
  routes: [
    ...PORTAL_ROUTES,
    // Without a method a middleware comes before everything with one, core's validators included, and
    // covers whatever lies below its path.
    { matcher: "/store/returns", middlewares: [closeCoreReturns] },
    { matcher: "/store/rmas", middlewares: [decodablePath, identified] },
    {
      matcher: "/store/return-orders",
      middlewares: [decodablePath, identified],
    },
    {
      matcher: "/store/rma-request-types",
      middlewares: [decodablePath, identified],
    },
    { matcher: "/store/return-policy", middlewares: [decodablePath] },
    { matcher: "/store/rma-access", middlewares: [decodablePath] },
    { matcher: "/store/withdrawals", middlewares: [decodablePath] },
    { matcher: "/admin/rmas", middlewares: [decodablePath] },
    { matcher: "/admin/return-orders", middlewares: [decodablePath] },
    { matcher: "/admin/rma-declarations", middlewares: [decodablePath] },
    { matcher: "/admin/rma-policies", middlewares: [decodablePath] },
    { matcher: "/admin/loyalty-tiers", middlewares: [decodablePath] },
    { matcher: "/admin/customers/:id/loyalty", middlewares: [decodablePath] },
    ...[
      "/store/rmas",
      "/store/rmas/:id",
      "/store/rmas/:id/:action",
      "/store/rma-access",
      "/store/rma-access/verify",
      "/store/withdrawals",
      "/store/rmas/:id/messages/read",
      "/admin/rmas",
      "/admin/rmas/:id/:action",
      "/admin/rma-declarations/:id/:action",
      "/admin/rmas/:id/messages/read",
      "/admin/rma-policies",
      "/admin/rma-policies/:id",
      "/admin/rma-policies/:id/:action",
      "/admin/loyalty-tiers",
      "/admin/loyalty-tiers/:id",
      "/admin/customers/:id/loyalty",
      "/hooks/rma/tracking",
    ].map(ownBodies),
  ],
})
