import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosInstance } from "axios"
import { answeredWork } from "../../../src/api/http/accept"
import { quiet } from "../jest/quiet"
import { clientWith, ok, type Client } from "./client"

export interface Named {
  email: string
  order_number: string
}

/** A mail about no case, as the Notification module keeps it. */
export interface NoticeMail {
  to: string
  template: string
  data: Record<string, string>
}

/** Until everything is done that was answered before it was done, its mails too. */
export const worked = async (): Promise<void> => {
  await answeredWork()
  await quiet()
}

/** An order's number as its shopper knows it. */
export const orderNumber = async (
  container: MedusaContainer,
  id: string
): Promise<string> => {
  const { display_id } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(id)
  return String(display_id)
}

/** Mails of a template, the oldest first. */
export const mailsOf = async (
  container: MedusaContainer,
  template: string
): Promise<NoticeMail[]> =>
  (await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications(
      { template },
      { order: { id: "ASC" }, take: 1000 }
    )) as unknown as NoticeMail[]

/** Somebody without an account, who asks for codes and reads them in their mail. */
export const guestOf = (
  api: AxiosInstance,
  container: MedusaContainer,
  nobody: Client,
  key: string
) => {
  const ask = async (named: Named) => {
    const answer = await nobody.post("/store/rma-access", named)
    await worked()
    return answer
  }

  /** The newest code that was mailed, and its link. */
  const mailed = async () => {
    const mails = await mailsOf(container, "rma.access_code")
    return mails.at(-1)?.data ?? {}
  }

  /** A client with a token for this order. */
  const enter = async (named: Named): Promise<Client & { token: string }> => {
    await ask(named)
    const { code } = await mailed()
    const { token } = ok<{ token: string }>(
      await nobody.post("/store/rma-access/verify", { ...named, code })
    )
    const client = clientWith(api, {
      "x-publishable-api-key": key,
      "x-rma-token": token,
    })
    return { ...client, token }
  }

  return { ask, mailed, enter }
}

/** A code that this one is not. */
export const wrong = (code: string): string =>
  String((Number(code) + 1) % 1_000_000).padStart(6, "0")
