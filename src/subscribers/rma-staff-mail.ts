import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../modules/rma"
import { messageOf } from "../modules/rma/message-of"
import type RmaModuleService from "../modules/rma/service"
import { readerOf } from "../notifications"
import {
  renderNotice,
  SHOPPER_WROTE,
  shopperWrote,
} from "../notifications/notices"
import { deliverNotice, staffMail, WRITING_EVENTS } from "../workflows"

/** Tells staff that a shopper wrote. A provider that fails or is not there never breaks a case. */
export default async function rmaStaffMail({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string; event_id?: string }>) {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { enabled, staff_email, staff_locale } = rma.getOptions().notifications
  if (!enabled || staff_email === null) {
    return
  }
  try {
    const mail = await staffMail(container, data)
    if (!mail) {
      return
    }
    const reader = readerOf(staff_locale)
    await deliverNotice(container, {
      to: staff_email,
      template: SHOPPER_WROTE,
      written: renderNotice(shopperWrote, mail.values, reader),
      data: { ...mail.values, rma_id: data.id, locale: reader.tag },
      about: { resource_type: "rma", resource_id: data.id },
      idempotency_key: mail.idempotency_key,
    })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `rma: no mail to staff about ${name} of ${data.id}: ${messageOf(error)}`
      )
  }
}

export const config: SubscriberConfig = {
  event: WRITING_EVENTS,
  context: { subscriberId: "medusa-plugin-rma-staff-mail" },
}
