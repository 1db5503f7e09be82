import type { AdminLoyaltyDto, LoyaltyTierDto } from "../../types/loyalty-http"
import { request } from "./request"

const TIERS = "/admin/loyalty-tiers"
const tierPath = (id: string) => `${TIERS}/${encodeURIComponent(id)}`
const customerPath = (id: string) =>
  `/admin/customers/${encodeURIComponent(id)}/loyalty`

export const listTiers = async (): Promise<LoyaltyTierDto[]> =>
  (
    await request<{ loyalty_tiers: LoyaltyTierDto[] }>(TIERS, {
      query: { limit: 100 },
    })
  ).loyalty_tiers

/** @param id of the tier to change; undefined: a new one */
export const saveTier = async (
  id: string | undefined,
  body: object
): Promise<LoyaltyTierDto> =>
  (
    await request<{ loyalty_tier: LoyaltyTierDto }>(
      id === undefined ? TIERS : tierPath(id),
      { body }
    )
  ).loyalty_tier

export const deleteTier = (id: string) =>
  request<{ id: string }>(tierPath(id), { method: "DELETE" })

export const retrieveLoyalty = async (id: string): Promise<AdminLoyaltyDto> =>
  (await request<{ loyalty: AdminLoyaltyDto }>(customerPath(id))).loyalty

export const giveTier = async (
  id: string,
  body: object
): Promise<AdminLoyaltyDto> =>
  (await request<{ loyalty: AdminLoyaltyDto }>(customerPath(id), { body }))
    .loyalty

export const takeTierBack = async (id: string): Promise<AdminLoyaltyDto> =>
  (
    await request<{ loyalty: AdminLoyaltyDto }>(customerPath(id), {
      method: "DELETE",
    })
  ).loyalty
