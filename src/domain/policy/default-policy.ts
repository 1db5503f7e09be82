import { withWithdrawal } from "./built-in-withdrawal"
import { DEFAULT_POLICY } from "./default-document"
import type { Policy } from "./schema"
import { policySchema } from "./schema"

export { DEFAULT_POLICY } from "./default-document"

/** The default policy with every default filled in. */
export const defaultPolicy = (): Policy =>
  withWithdrawal(policySchema.parse(DEFAULT_POLICY))
