import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type { RmaDeclarationRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { HOUR_MS } from "../access/limits"
import { keyedHash } from "../access/secrets"
import { matchDeclaration } from "./match-declaration"

/** A withdrawal was declared through the public function: `{ id, times }`, and which time it was. */
export const WITHDRAWAL_DECLARED = "rma.withdrawal_declared"

export interface WithdrawalDeclared {
  id: string
  times: number
}

/** Mails to one address; what is more waits, and is acknowledged later: nobody's mailbox is flooded through us. */
const MAILS_AN_HOUR = 10

const BATCH = 50
/** Younger ones are being worked on by who took them. */
const GRACE_MS = 60_000

const mayMail = async (
  container: MedusaContainer,
  { email }: RmaDeclarationRecord
): Promise<boolean> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const wait = await rma.takeAttempt(
    [
      {
        subject: keyedHash(container, "declared", email),
        most: MAILS_AN_HOUR,
        within_ms: HOUR_MS,
      },
    ],
    new Date()
  )
  return wait === null
}

const acknowledge = async (
  container: MedusaContainer,
  declaration: RmaDeclarationRecord
): Promise<void> => {
  const { id, times, acknowledged } = declaration
  if (acknowledged >= times || !(await mayMail(container, declaration))) {
    return
  }
  const data: WithdrawalDeclared = { id, times }
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: WITHDRAWAL_DECLARED, data }, {})
}

/** Acknowledges a declaration at once, whatever comes of it, and then makes a case of it. */
export const processDeclaration = async (
  container: MedusaContainer,
  declaration: RmaDeclarationRecord
): Promise<void> => {
  await acknowledge(container, declaration)
  await matchDeclaration(container, declaration)
}

/** Finishes what a crash, a busy order or a full mailbox left. @returns how many it looked at */
export const finishDeclarations = async (
  container: MedusaContainer,
  now: Date = new Date()
): Promise<number> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const before = new Date(now.getTime() - GRACE_MS)
  const left = await rma.claimUnfinishedDeclarations(before, BATCH)
  for (const declaration of left) {
    await processDeclaration(container, declaration)
  }
  return left.length
}
