import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/client"
import { humanize } from "../lib/request-type-names"

/** How core's return reasons are called in this store, by their value. */
export const useReasonLabel = (): ((value: string) => string) => {
  const { data } = useQuery({
    queryKey: ["rma-return-reasons"],
    queryFn: () => sdk.admin.returnReason.list({ limit: 200 }),
    staleTime: 5 * 60 * 1000,
  })
  const labels = new Map(
    data?.return_reasons.map((reason) => [reason.value, reason.label])
  )
  return (value) => labels.get(value) ?? humanize(value)
}
