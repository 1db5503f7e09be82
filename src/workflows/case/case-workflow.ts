import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type Hook,
  type ReturnWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitTimeline } from "./emit-timeline"

/** What every command on cases answers: the cases it touched. */
export interface CaseResult {
  ids: string[]
}

/**
 * A command on cases as a Medusa workflow: it is judged, done and recorded in one step that leaves
 * everything or nothing behind, then what its timeline says is emitted, then the hook `done` runs with the
 * ids of the cases, for merchants who add steps of their own.
 */
export const createCaseWorkflow = <Input, Name extends string>(
  name: Name,
  perform: (container: MedusaContainer, input: Input) => Promise<CaseResult>
): ReturnWorkflow<
  Input,
  CaseResult,
  [Hook<"done", { ids: string[] }, unknown>]
> => {
  const performStep = createStep(
    `${name}-perform`,
    async (input: Input, { container }) =>
      // No compensation: `perform` undoes what it did itself, in the same attempt.
      new StepResponse(await perform(container, input))
  )
  const emitStep = createStep(
    `${name}-emit`,
    async (result: CaseResult, { container }) => {
      await emitTimeline(container, result.ids)
      return new StepResponse(result)
    }
  )
  return createWorkflow(name, (input: WorkflowData<Input>) => {
    const performed = performStep(input)
    const result = emitStep(performed)
    const done = createHook("done", { ids: result.ids })
    return new WorkflowResponse(result, { hooks: [done] })
  })
}
