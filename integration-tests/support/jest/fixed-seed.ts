import fc from "fast-check"

/**
 * Properties run on the same inputs every time: a run that fails fails again. `PROPERTY_SEED=<number>`
 * looks elsewhere, and fast-check prints the seed of what it finds.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261122) })
