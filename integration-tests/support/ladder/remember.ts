/**
 * Does some work, or brings back what came of it when it was done before from the same state.
 *
 * @param what all that the work depends on, but for the state of the database
 */
export type Remember = <T>(
  what: unknown[],
  work: () => Promise<T>
) => Promise<T>

let memory: Remember | undefined

/** Tests whose store can come back to a state; whoever does not say so does all work anew. */
export const rememberBy = (remember: Remember): void => {
  memory = remember
}

export const remember: Remember = (what, work) =>
  memory ? memory(what, work) : work()
