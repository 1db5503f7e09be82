import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { readerOf, type Reader } from "../../notifications"
import { renderNotice, type Notice } from "../../notifications/notices"

export interface NoticeInput {
  to: string
  /** Default template id. */
  template: string
  notice: Notice
  values: (reader: Reader) => Record<string, string | null>
  /** The most specific first. */
  locales: (string | null)[]
  about: { resource_type: string; resource_id: string; order_id: string | null }
  /** One mail for it, however often it is sent. */
  idempotency_key: string
}

/** Sends a mail about no case. @returns false where the merchant switched mail off */
export const sendNotice = async (
  container: MedusaContainer,
  { to, template, notice, values, locales, about, ...input }: NoticeInput
): Promise<boolean> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { notifications } = rma.getOptions()
  if (!notifications.enabled) {
    return false
  }
  const reader = readerOf(...locales, notifications.default_locale)
  const said = values(reader)
  const { subject, text, html } = renderNotice(notice, said, reader)
  const { order_id, ...resource } = about
  await container.resolve(Modules.NOTIFICATION).createNotifications([
    {
      to,
      channel: notifications.channel,
      template: notifications.templates[template] ?? template,
      content: { subject, text, html },
      // As for the mails of cases: a provider's own template needs something to fill in.
      data: { subject, text, locale: reader.tag, order_id, ...said },
      trigger_type: template,
      ...resource,
      ...input,
    },
  ])
  return true
}
