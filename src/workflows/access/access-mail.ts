import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { CODE_MINUTES } from "./limits"
import type { AccessRequested } from "./request-access"
import { codeOf, linkSecretOf } from "./secrets"

/** What the mail says that lets a guest in. */
export interface AccessMail {
  to: string
  locale: string | null
  values: Record<"order" | "code" | "minutes", string> & {
    /** Null where the merchant named no page. */
    link: string | null
  }
}

/** The link's secret stands in the fragment, which no server is sent and no log keeps. */
const linkTo = (portal_url: string, secret: string): string => {
  const url = new URL(portal_url)
  url.hash = `rma-access=${secret}`
  return url.toString()
}

/** The mail for a code that was asked for, to the order's address; null when the order is gone. */
export const accessMail = async (
  container: MedusaContainer,
  { id, order_id }: AccessRequested
): Promise<AccessMail | null> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { portal_url } = rma.getOptions()
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["id", "display_id", "email", "locale"],
      filters: { id: order_id },
    })
  const [order] = data
  if (!order?.email) {
    return null
  }
  return {
    to: order.email,
    locale: order.locale ?? null,
    values: {
      order: `#${order.display_id}`,
      code: codeOf(container, id),
      link: portal_url ? linkTo(portal_url, linkSecretOf(container, id)) : null,
      minutes: String(CODE_MINUTES),
    },
  }
}
