import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type Account,
  type Catalogue,
  createAdminWithLogin,
  createCustomerWithLogin,
} from "../../support/ladder"

/** One password for everybody: it is printed on the screen, and guards nothing. */
const PASSWORD = "supersecret"

export const admin = { email: "admin@northlane.example", password: PASSWORD }

export type ShopperKey = "giulia" | "marco" | "zofia"

interface Shopper {
  email: string
  first_name: string
  last_name: string
  tier: "gold" | "silver" | null
}

export const shoppers: Record<ShopperKey, Shopper> = {
  giulia: {
    email: "giulia@northlane.example",
    first_name: "Giulia",
    last_name: "Ferrari",
    tier: "gold",
  },
  marco: {
    email: "marco@northlane.example",
    first_name: "Marco",
    last_name: "Bianchi",
    tier: "silver",
  },
  zofia: {
    email: "zofia@northlane.example",
    first_name: "Zofia",
    last_name: "Kowalska",
    tier: null,
  },
}

export const guest = {
  email: "anna.guest@northlane.example",
  first_name: "Anna",
  last_name: "Conti",
}

const groups = { gold: "Gold", silver: "Silver" } as const

/** Staff and the three shoppers, each in the group of their tier. */
export async function seedPeople(
  container: MedusaContainer,
  catalogue: Catalogue
) {
  await createAdminWithLogin(container, admin.email, admin.password, {
    first_name: "Elena",
    last_name: "Riva",
  })
  const accounts = {} as Record<ShopperKey, Account>
  for (const key of Object.keys(shoppers) as ShopperKey[]) {
    const { email, first_name, last_name, tier } = shoppers[key]
    const group_id = tier ? catalogue.customer_groups[groups[tier]] : undefined
    accounts[key] = await createCustomerWithLogin(container, email, PASSWORD, {
      first_name,
      last_name,
      group_ids: group_id ? [group_id] : [],
    })
  }
  return accounts
}

/** The shoppers as the demo file lists them. */
export const signIns = () =>
  Object.values(shoppers).map(({ email, tier }) => ({
    email,
    password: PASSWORD,
    tier,
  }))
