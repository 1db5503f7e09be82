import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { ACCESS_CODE, accessCode } from "../../notifications/notices"
import type { FoundOrder } from "./find-order"
import { CODE_MINUTES } from "./limits"
import { sendNotice } from "./send-notice"

/** The link's secret stands in the fragment, which no server is sent and no log keeps. */
const linkTo = (portal_url: string, secret: string): string => {
  const url = new URL(portal_url)
  url.hash = `rma-access=${secret}`
  return url.toString()
}

/** Mails a code and its link to the order's address. */
export const sendAccessMail = async (
  container: MedusaContainer,
  order: FoundOrder,
  made: { id: string; code: string; secret: string; locale: string | null }
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { portal_url } = rma.getOptions()
  await sendNotice(container, {
    to: order.email,
    template: ACCESS_CODE,
    notice: accessCode,
    values: () => ({
      order: order.display_id === null ? "" : `#${order.display_id}`,
      code: made.code,
      link: portal_url ? linkTo(portal_url, made.secret) : null,
      minutes: String(CODE_MINUTES),
    }),
    locales: [order.locale, made.locale],
    about: {
      resource_type: "order",
      resource_id: order.id,
      order_id: order.id,
    },
    idempotency_key: made.id,
  })
}
