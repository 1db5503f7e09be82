/** Under what name a loyalty provider lies in the module's container. */
export const loyaltyProviderKey = (id: string): string =>
  `rma_loyalty_provider_${id}`
