import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"

/** A mail that is not to the shopper about a case, written already. */
export interface WrittenNotice {
  to: string
  /** Default template id. */
  template: string
  written: { subject: string; text: string; html: string }
  /** For a template of the provider's own. */
  data: Record<string, string | null>
  about: { resource_type: string; resource_id: string }
  /** One mail for it, however often it is sent. */
  idempotency_key: string
}

/** Sends such a mail. @returns false where the merchant switched mail off */
export const deliverNotice = async (
  container: MedusaContainer,
  { to, template, written, data, about, idempotency_key }: WrittenNotice
): Promise<boolean> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { notifications } = rma.getOptions()
  if (!notifications.enabled) {
    return false
  }
  const { subject, text, html } = written
  await container.resolve(Modules.NOTIFICATION).createNotifications([
    {
      to,
      channel: notifications.channel,
      template: notifications.templates[template] ?? template,
      content: { subject, text, html },
      // As for the mails of cases: core keeps `data` alone, and a template has to be filled with something.
      data: { subject, text, ...data },
      trigger_type: template,
      ...about,
      idempotency_key,
    },
  ])
  return true
}
