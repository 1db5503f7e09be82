import { setTimeout as wait } from "node:timers/promises"
import { Client } from "pg"
import type { Page } from "playwright-core"
import { fill } from "../../../src/storefront/react/format"
import { messagesFor } from "../../../src/storefront/react/messages"
import type { Demo } from "./demo-store"
import type { PlacedOrder } from "./own-shopper"
import { adminToken, call } from "./shopper"
import { button, heading } from "./shopper-page"

export interface Mail {
  id: string
  to: string
  template: string
  data: Record<string, string | null>
}

/** An order as its guest names it. */
export type Named = Pick<PlacedOrder, "email" | "display_id">

const WITHIN = 60_000

/** Asked again until it is there: mails and cases come after the answer. */
export const until = async <T>(
  read: () => Promise<T | undefined>
): Promise<T> => {
  const deadline = Date.now() + WITHIN
  for (;;) {
    const found = await read()
    if (found !== undefined) {
      return found
    }
    if (Date.now() > deadline) {
      throw new Error("it did not come")
    }
    await wait(250)
  }
}

/** Mails of a kind to an address, newest first. */
export const mailsTo = async (
  demo: Demo,
  email: string,
  template: string
): Promise<Mail[]> => {
  const { notifications } = await call<{ notifications: Mail[] }>(
    demo,
    "GET",
    "/admin/notifications?limit=50&order=-created_at",
    { token: await adminToken(demo) }
  )
  return notifications.filter(
    (one) => one.template === template && one.to === email
  )
}

const CODE = "rma.access_code"

/** The mail with the code that `ask` asks for. */
export const codeMailed = async (
  demo: Demo,
  email: string,
  ask: () => Promise<unknown>
): Promise<Mail> => {
  const [before] = await mailsTo(demo, email, CODE)
  await ask()
  return until(async () => {
    const [newest] = await mailsTo(demo, email, CODE)
    return newest?.id === before?.id ? undefined : newest
  })
}

/** A guest's token for an order, by the code that was mailed. */
export const guestToken = async (demo: Demo, order: Named): Promise<string> => {
  const named = { email: order.email, order_number: String(order.display_id) }
  const { data } = await codeMailed(demo, order.email, () =>
    call(demo, "POST", "/store/rma-access", { body: named })
  )
  const path = "/store/rma-access/verify"
  const body = { ...named, code: data.code }
  return (await call<{ token: string }>(demo, "POST", path, { body })).token
}

/** Asks for a code in the page's form; answers the mail that it came with. */
export const askForCode = (
  page: Page,
  demo: Demo,
  { email, display_id }: Named,
  { portal: t } = messagesFor("en")
): Promise<Mail> =>
  codeMailed(demo, email, async () => {
    await page.getByLabel(t.orderNumber).fill(String(display_id))
    await page.getByLabel(t.email).last().fill(email)
    await button(page, t.sendCode).click()
    await page.getByText(fill(t.codeSent, { email })).waitFor()
  })

/** Comes in as the guest of an order, with a new code. */
export const comeIn = async (
  page: Page,
  demo: Demo,
  order: Named,
  t = messagesFor("en")
): Promise<void> => {
  const { data } = await askForCode(page, demo, order, t)
  await page.getByLabel(t.portal.code).fill(data.code ?? "")
  await button(page, t.portal.enter).last().click()
  await heading(page, t.portal.signIn).waitFor({ state: "detached" })
}

/** The token that a guest came in with, as the page keeps it. */
export const tokenIn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      (
        JSON.parse(sessionStorage.getItem("rma-guest") ?? "{}") as {
          token: string
        }
      ).token
  )

/** A day is over: no token for the order is good any more. */
export const endAccess = async (demo: Demo, orderId: string): Promise<void> => {
  const database = new Client({ connectionString: demo.database_url })
  await database.connect()
  await database.query(
    "update rma_access_token set expires_at = now() where order_id = $1",
    [orderId]
  )
  await database.end()
}
