import { provideDetailsWorkflow } from "../../../../../workflows"
import { DetailsBody } from "../../../../http/details"
import { staffAction } from "../../../../http/staff"

/** Enters what the shopper answered by telephone or mail. */
export const POST = staffAction(DetailsBody, (scope, command, body) =>
  provideDetailsWorkflow(scope).run({ input: { ...command, ...body } })
)
