import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { AdminLoyaltyDto, LoyaltyTierDto } from "../../types/loyalty-http"
import {
  deleteTier,
  giveTier,
  listTiers,
  retrieveLoyalty,
  saveTier,
  takeTierBack,
} from "../lib/loyalty"
import type { Refusal } from "../lib/refusal"

/** A new tier changes where customers stand, so everything of loyalty is read again together. */
const ALL = ["rma-loyalty"]

export const useTiers = () =>
  useQuery({ queryKey: [...ALL, "tiers"], queryFn: listTiers })

export const useCustomerLoyalty = (id: string) =>
  useQuery({
    queryKey: [...ALL, "customer", id],
    queryFn: () => retrieveLoyalty(id),
  })

const useChange = <Input, Output>(
  change: (input: Input) => Promise<Output>,
  said: string
) => {
  const client = useQueryClient()
  const { t } = useTranslation("rma")
  return useMutation<Output, Refusal, Input>({
    mutationFn: change,
    onSuccess: async () => {
      toast.success(t(said))
      await client.invalidateQueries({ queryKey: ALL })
    },
  })
}

export const useSaveTier = (id: string | undefined) =>
  useChange<object, LoyaltyTierDto>(
    (body) => saveTier(id, body),
    "loyalty.saved"
  )

export const useDeleteTier = () =>
  useChange<string, { id: string }>(deleteTier, "loyalty.deleted")

export const useGiveTier = (customer: string) =>
  useChange<object, AdminLoyaltyDto>(
    (body) => giveTier(customer, body),
    "loyalty.given"
  )

export const useTakeTierBack = (customer: string) =>
  useChange<void, AdminLoyaltyDto>(
    () => takeTierBack(customer),
    "loyalty.takenBack"
  )
