import { useQuery } from "@tanstack/react-query"
import type { PolicyDto } from "../../types/http"
import { request } from "../lib/request"

/** The policies of the store; undefined while they are read. */
export const usePolicies = (): PolicyDto[] | undefined =>
  useQuery({
    queryKey: ["rma-policies", "all"],
    queryFn: () =>
      request<{ policies: PolicyDto[] }>("/admin/rma-policies", {
        query: { limit: 100 },
      }),
    staleTime: 5 * 60 * 1000,
  }).data?.policies
