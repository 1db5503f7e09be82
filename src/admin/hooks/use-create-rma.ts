import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { AdminRmaDto } from "../../types/http"
import type { Refusal } from "../lib/refusal"
import { createRma } from "../lib/rmas"
import { rmaKeys } from "./query-keys"

/** Opens a case on behalf of the shopper; answers the first when the policy wants several. */
export const useCreateRma = () => {
  const client = useQueryClient()
  return useMutation<AdminRmaDto, Refusal, object>({
    mutationFn: createRma,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: rmaKeys.all })
    },
  })
}
