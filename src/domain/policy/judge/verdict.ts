/**
 * How a condition stands. Beside true and false there are two ways not to know: what the shopper has yet
 * to say (a condition, before submit) and what nobody recorded (a gap: review, DESIGN § 4).
 */
export const Verdict = { no: 0, yes: 1, undeclared: 2, missing: 3 } as const
export type Verdict = (typeof Verdict)[keyof typeof Verdict]

/**
 * AND: one `no` decides, whatever else is unknown. Otherwise the undeclared goes before the missing, since
 * what the shopper says may still settle it.
 */
export const and = (a: Verdict, b: Verdict): Verdict =>
  a === Verdict.no || b === Verdict.no
    ? Verdict.no
    : a === Verdict.yes
      ? b
      : b === Verdict.yes
        ? a
        : weaker(a, b)

/** OR: one `yes` decides. */
export const or = (a: Verdict, b: Verdict): Verdict =>
  a === Verdict.yes || b === Verdict.yes
    ? Verdict.yes
    : a === Verdict.no
      ? b
      : b === Verdict.no
        ? a
        : weaker(a, b)

const weaker = (a: Verdict, b: Verdict): Verdict =>
  a === Verdict.undeclared || b === Verdict.undeclared
    ? Verdict.undeclared
    : Verdict.missing
