import { useQuery } from "@tanstack/react-query"
import { retrieveRma } from "../lib/rmas"
import { rmaKeys } from "./query-keys"

export const useRma = (id: string) =>
  useQuery({ queryKey: rmaKeys.detail(id), queryFn: () => retrieveRma(id) })
