/** `PROPERTY_RUNS=5` draws five times as many orders, cases or bodies as a run of everything has time for. */
const FACTOR = Number(process.env.PROPERTY_RUNS ?? 1)

/** What is drawn; `PROPERTY_SEED=<number>` draws others. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 20261122)

/** How often a property of a booted store is tried. */
export const runsOf = (usual: number): number => usual * FACTOR
