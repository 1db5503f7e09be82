import { acceptOfferWorkflow } from "../../../../../workflows"
import { Nothing } from "../../../../http/fields"
import { shopperAction } from "../../../../http/shopper"

/** Takes the offer. */
export const POST = shopperAction(Nothing, (scope, command) =>
  acceptOfferWorkflow(scope).run({ input: command })
)
