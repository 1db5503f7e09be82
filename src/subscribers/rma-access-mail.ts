import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../modules/rma"
import { messageOf } from "../modules/rma/message-of"
import type RmaModuleService from "../modules/rma/service"
import { readerOf } from "../notifications"
import { ACCESS_CODE, accessCode, renderNotice } from "../notifications/notices"
import {
  ACCESS_REQUESTED,
  accessMail,
  deliverNotice,
  type AccessRequested,
} from "../workflows"

/** Mails a guest the code that was asked for. */
export default async function rmaAccessMail({
  event: { data },
  container,
}: SubscriberArgs<AccessRequested>) {
  try {
    const mail = await accessMail(container, data)
    if (!mail) {
      return
    }
    const rma = container.resolve<RmaModuleService>(RMA_MODULE)
    const { default_locale } = rma.getOptions().notifications
    const reader = readerOf(mail.locale, data.locale, default_locale)
    await deliverNotice(container, {
      to: mail.to,
      template: ACCESS_CODE,
      written: renderNotice(accessCode, mail.values, reader),
      data: { ...mail.values, locale: reader.tag },
      about: { resource_type: "order", resource_id: data.order_id },
      idempotency_key: data.id,
    })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`rma: no mail for ${data.id}: ${messageOf(error)}`)
  }
}

export const config: SubscriberConfig = {
  event: ACCESS_REQUESTED,
  context: { subscriberId: "medusa-plugin-rma-access-mail" },
}
