import { uninspectRmaWorkflow } from "../../../../../workflows"
import { Nothing } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

/** Takes an inspection back while no money has moved. */
export const POST = staffAction(Nothing, (scope, command) =>
  uninspectRmaWorkflow(scope).run({ input: command })
)
