import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/client"

const MOST = 500

interface Named {
  id: string
  name?: string | null
}

const toOptions = (rows: readonly Named[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name ?? id }))

/** What a policy or a tier can be for: the store's channels, regions and customer groups. */
export const useScopeChoices = () =>
  useQuery({
    queryKey: ["rma-scope-choices"],
    queryFn: async () => {
      const query = { limit: MOST, fields: "id,name" }
      const [{ sales_channels }, { regions }, { customer_groups }] =
        await Promise.all([
          sdk.admin.salesChannel.list(query),
          sdk.admin.region.list(query),
          sdk.admin.customerGroup.list(query),
        ])
      return {
        channels: toOptions(sales_channels),
        regions: toOptions(regions),
        groups: toOptions(customer_groups),
      }
    },
  })

export type ScopeChoices = NonNullable<
  ReturnType<typeof useScopeChoices>["data"]
>
