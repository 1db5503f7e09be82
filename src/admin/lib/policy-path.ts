/** Address of a policy, or of a drawer over it. */
export const policyPath = (id: string, drawer?: string): string =>
  `/rma-policies/${id}${drawer ? `/${drawer}` : ""}`
