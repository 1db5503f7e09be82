import { readFileSync, writeFileSync } from "node:fs"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { must } from "../support/ladder/must"

const file = () => must(process.env.BENCH_FILE, "BENCH_FILE")

/** A script in the store's container reads its plan from a file and answers in it. */
export const readPlan = <Plan>(): Plan =>
  JSON.parse(readFileSync(file(), "utf8")) as Plan

export const answer = (result: unknown): void =>
  writeFileSync(file(), JSON.stringify(result))

/** A workflow of the plugin, by its id: built as the store runs it, not a second copy from source. */
export const runner =
  (container: MedusaContainer) =>
  async <Result>(workflow: string, input: object): Promise<Result> => {
    const { result, errors } = await container
      .resolve(Modules.WORKFLOW_ENGINE)
      .run(workflow, { input })
    if (errors?.length) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `${workflow} failed`
      )
    }
    return result as Result
  }

/** The measuring in plain JavaScript, as the other rows use it. */
export interface Figures {
  compare: (
    ours: (index: number) => Promise<unknown>,
    core: (index: number) => Promise<unknown>,
    runs: Runs
  ) => Promise<unknown>
  inParallel: (
    clients: number,
    count: number,
    work: (index: number) => Promise<unknown>
  ) => Promise<void>
}

export interface Runs {
  rounds: number
  calls: number
  warmUp: number
}

/** What lies in every order of three lines. */
export const THREE_LINES = ["TEE-M", "MUG-WHITE", "SOCKS-40-43"]

export const STAFF = { type: "staff", id: "user_bench" }

/** A case that stopped half way would look fast. */
export async function assertResolved(
  container: MedusaContainer,
  cases: string[]
): Promise<void> {
  const { data } = await container.resolve("query").graph({
    entity: "rma",
    fields: ["id", "status"],
    filters: { id: cases },
  })
  const open = data.filter(({ status }) => status !== "resolved")
  if (open.length || data.length !== cases.length) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${open.length} of ${cases.length} cases were not resolved`
    )
  }
}
