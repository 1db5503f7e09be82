/** Credit line by which the order owes again what staff took from it for something else, as a person said. */
export const BESIDE = "rma_refunded_beside"

/** Credit line by which the order no longer owes what staff had given for it before it owed it. */
export const INSTEAD = "rma_refunded_instead"
