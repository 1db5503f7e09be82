import { sdk } from "./client"

/** The account of an address; null when it has none. */
export const findCustomer = async (email: string): Promise<string | null> => {
  const { customers } = await sdk.admin.customer.list({
    email: email.trim().toLowerCase(),
    has_account: true,
    limit: 1,
    fields: "id",
  })
  return customers[0]?.id ?? null
}
