import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/client"

/** Members of staff, for assignments. `enabled` keeps pages that show none from asking. */
export const useStaff = (enabled: boolean) => {
  const { data } = useQuery({
    queryKey: ["rma-staff"],
    queryFn: () =>
      sdk.admin.user.list({
        limit: 200,
        fields: "id,email,first_name,last_name",
      }),
    staleTime: 5 * 60 * 1000,
    enabled,
  })
  return (data?.users ?? []).map((user) => ({
    id: user.id,
    name:
      [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email,
  }))
}
