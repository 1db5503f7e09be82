import { provideDetailsWorkflow } from "../../../../../workflows"
import { DetailsBody } from "../../../../http/details"
import { shopperAction } from "../../../../http/shopper"

/** Answers a question of staff. */
export const POST = shopperAction(DetailsBody, (scope, command, body) =>
  provideDetailsWorkflow(scope).run({ input: { ...command, ...body } })
)
