import { RESOLUTIONS, type PolicyDocument } from "../../../src/domain/policy"
import { demoCalendar } from "../../store/seed/demo-policy"
import type { Demo } from "./demo-store"
import { createGroup, type PlacedOrder } from "./own-shopper"
import { adminToken, call } from "./shopper"

const GOLD = [
  { attribute: "loyalty.tier", operator: "eq", value: "gold" },
] as const

/**
 * What the demo's own policy has not: every resolution there is, photos, serial numbers and more questions, a carrier account, requests
 * without an order, a fee that a tier waives.
 */
const WALK: PolicyDocument = {
  calendar: demoCalendar,
  reasons: [
    { value: "changed_mind", fault: "customer" },
    { value: "damaged", fault: "carrier" },
  ],
  request_types: [
    {
      code: "swap",
      name: {
        en: "Exchange or refund",
        it: "Cambio o rimborso",
        pl: "Wymiana lub zwrot",
      },
      description: {
        en: "Within 30 days.",
        it: "Entro 30 giorni.",
        pl: "W ciągu 30 dni.",
      },
      legal_basis: "goodwill",
      reasons: ["changed_mind", "damaged"],
      resolutions: [...RESOLUTIONS],
      windows: [{ anchor: "delivered", length: "P30D" }],
      fields: [
        {
          key: "seal_status",
          options: ["intact", "broken", "none"],
          required: true,
        },
        { key: "condition", options: ["unused", "used"] },
        { key: "exceptions" },
      ],
      warranty: { serial: {} },
      shipping: [
        {
          payer: "merchant",
          by: "carrier_account",
          account: "NL-4711",
          carrier: "BRT",
          instructions: {
            en: "Book the pickup on brt.example.",
            it: "Prenota il ritiro su brt.example.",
            pl: "Zamów odbiór na brt.example.",
          },
        },
      ],
      evidence: [
        {
          slot: "received_item",
          min: 1,
          max: 4,
          when: [
            { attribute: "item.reason", operator: "eq", value: "damaged" },
          ],
        },
      ],
      fees: [
        {
          code: "handling",
          label: { en: "Handling", it: "Gestione", pl: "Obsługa" },
          percent: 10,
          resolutions: ["refund", "exchange"],
          waived_when: [...GOLD],
        },
      ],
      clocks: [
        {
          code: "decision",
          from: "submitted",
          until: "decided",
          length: "P1D",
          count: "business",
        },
      ],
    },
    {
      code: "question",
      name: { en: "Question", it: "Domanda" },
      legal_basis: "goodwill",
      requires_order: false,
      resolutions: [],
      windows: [],
      evidence: [{ slot: "defect", min: 0, max: 2 }],
    },
  ],
}

const publish = async (demo: Demo, policy: object): Promise<void> => {
  const token = await adminToken(demo)
  const at = "/admin/rma-policies"
  const { policy: made } = await call<{ policy: { id: string } }>(
    demo,
    "POST",
    at,
    { token, body: policy }
  )
  await call(demo, "POST", `${at}/${made.id}/publish`, { token, body: {} })
}

/** Publishes it for one customer group alone. */
export const publishWalk = (
  demo: Demo,
  groupId: string,
  { priority = 50, document = WALK } = {}
): Promise<void> =>
  publish(demo, {
    name: "Walk",
    priority,
    scope: { customer_group_ids: [groupId] },
    document,
  })

/** Publishes one for orders that go where the demo store sends none. */
export const publishElsewhere = (demo: Demo): Promise<void> =>
  publish(demo, {
    name: "Elsewhere",
    priority: 60,
    scope: { country_codes: ["se"] },
    document: {
      ...WALK,
      request_types: WALK.request_types
        .slice(0, 1)
        .map((type) => ({ ...type, code: "elsewhere", name: { en: "Club" } })),
    },
  })

/** A group of who ordered without an account. */
const groupOf = async (demo: Demo, order: PlacedOrder): Promise<string> => {
  const { order: placed } = await call<{ order: { customer_id: string } }>(
    demo,
    "GET",
    `/admin/orders/${order.id}?fields=customer_id`,
    { token: await adminToken(demo) }
  )
  return createGroup(demo, placed.customer_id)
}

/** The same for who ordered without an account. */
export const publishWalkFor = async (
  demo: Demo,
  order: PlacedOrder
): Promise<void> => publishWalk(demo, await groupOf(demo, order))

/** From now on an exchange costs them nothing. */
export const publishFreeExchange = async (
  demo: Demo,
  order: PlacedOrder
): Promise<void> =>
  publishWalk(demo, await groupOf(demo, order), {
    priority: 51,
    document: {
      ...WALK,
      request_types: WALK.request_types.map(({ fees = [], ...type }) => ({
        ...type,
        fees: fees.map((fee) => ({ ...fee, resolutions: ["refund"] })),
      })),
    },
  })
