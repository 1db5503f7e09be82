import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../modules/rma"
import { messageOf } from "../modules/rma/message-of"
import type RmaModuleService from "../modules/rma/service"
import { readerOf } from "../notifications"
import {
  declared,
  declaredValues,
  renderNotice,
} from "../notifications/notices"
import {
  deliverNotice,
  loadDeclaration,
  WITHDRAWAL_DECLARED,
  type WithdrawalDeclared,
} from "../workflows"

/** Acknowledges a withdrawal that was declared without signing in; what fails is tried again by a job. */
export default async function rmaWithdrawalMail({
  event: { data },
  container,
}: SubscriberArgs<WithdrawalDeclared>) {
  try {
    const rma = container.resolve<RmaModuleService>(RMA_MODULE)
    const declaration = await loadDeclaration(container, data.id)
    const { default_locale } = rma.getOptions().notifications
    const reader = readerOf(declaration.locale, default_locale)
    const values = declaredValues(declaration, reader)
    await deliverNotice(container, {
      to: declaration.email,
      template: WITHDRAWAL_DECLARED,
      written: renderNotice(declared, values, reader),
      data: { ...values, locale: reader.tag },
      about: { resource_type: "rma_declaration", resource_id: data.id },
      idempotency_key: `${data.id}:${data.times}`,
    })
    await rma.countAcknowledged(data.id, data.times)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`rma: ${data.id} is not acknowledged yet: ${messageOf(error)}`)
  }
}

export const config: SubscriberConfig = {
  event: WITHDRAWAL_DECLARED,
  context: { subscriberId: "medusa-plugin-rma-withdrawal-mail" },
}
