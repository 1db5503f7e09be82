import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { RMA_MODULE } from "../modules/rma"
import { idleUntil } from "../modules/rma/idle"
import { formatNumber } from "../modules/rma/number"
import type { FullCase } from "../modules/rma/queries/read-cases"
import type RmaModuleService from "../modules/rma/service"
import { caseLink, composeMail, MESSAGES, type Mail } from "../notifications"
import { termsOf } from "../workflows/case/deadlines"
import { caseKeptUntil } from "../workflows/case/keep-refused"
import { withdrawalDates } from "../workflows/case/law-clocks"
import { loadCase } from "../workflows/case/load-case"
import { messageOf } from "../modules/rma/message-of"

/** What an event of the outbox carries; a reminder has no line of the timeline. */
interface CaseEventData {
  id: string
  event_id?: string
}

/** The address of the order; a draft has none yet and goes to the account it was begun from. */
const addressOf = async (
  container: MedusaContainer,
  { rma }: FullCase
): Promise<string | null> => {
  if (rma.email !== null || rma.customer_id === null) {
    return rma.email
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
    filters: { id: rma.customer_id },
  })
  return data[0]?.email ?? null
}

/** Everything a message about this event may say. */
const mailOf = async (
  container: MedusaContainer,
  full: FullCase,
  { event_id }: CaseEventData
): Promise<Mail> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const terms = await termsOf(container, full)
  const options = rma.getOptions()
  return {
    number: formatNumber(full.rma.display_id),
    full,
    event: full.events.find((row) => row.id === event_id) ?? null,
    time_zone: terms?.policy.calendar.time_zone ?? "UTC",
    terms: terms?.type ?? null,
    answer_by: idleUntil(full.rma, options),
    keep_until: caseKeptUntil(full, options.keep_refused),
    link: caseLink(options.portal_url, full.rma),
    ...withdrawalDates(full.rma, terms?.policy ?? null),
  }
}

const send = async ({ event, container }: SubscriberArgs<CaseEventData>) => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { notifications } = rma.getOptions()
  if (!notifications.enabled) {
    return
  }
  const full = await loadCase(container, event.data.id)
  const mail = await mailOf(container, full, event.data)
  const written = composeMail(event.name, mail, notifications.default_locale)
  const to = await addressOf(container, full)
  if (!written || !to) {
    return
  }
  const { subject, text, html, reader, template } = written
  await container.resolve(Modules.NOTIFICATION).createNotifications([
    {
      to,
      channel: notifications.channel,
      template: notifications.templates[template] ?? template,
      content: { subject, text, html },
      // Core keeps `data` and forgets `content`: what was said must be readable afterwards, and a
      // provider's own template needs something to fill in.
      data: {
        subject,
        text,
        locale: reader.tag,
        number: mail.number,
        rma_id: full.rma.id,
        order_id: full.rma.order_id,
        status: full.rma.status,
        link: mail.link ?? null,
      },
      trigger_type: event.name,
      resource_type: "rma",
      resource_id: full.rma.id,
      receiver_id: full.rma.customer_id,
      // Events come at least once, mails once.
      idempotency_key: event.data.event_id ?? null,
    },
  ])
}

/** Tells the shopper what happened. A provider that fails or is not there never breaks a case. */
export default async function rmaMail(args: SubscriberArgs<CaseEventData>) {
  try {
    await send(args)
  } catch (error) {
    const code = error instanceof MedusaError ? error.type : "unknown_error"
    const why = messageOf(error)
    args.container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `rma: no mail about ${args.event.name} of ${args.event.data.id} (${code}): ${why}`
      )
  }
}

export const config: SubscriberConfig = {
  event: [...MESSAGES.keys()],
  context: { subscriberId: "medusa-plugin-rma-mail" },
}
