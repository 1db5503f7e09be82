import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { listRmas, type RmaListQuery } from "../lib/rmas"
import { rmaKeys } from "./query-keys"

export const useRmas = (query: RmaListQuery) =>
  useQuery({
    queryKey: rmaKeys.list(query),
    queryFn: () => listRmas(query),
    placeholderData: keepPreviousData,
  })
