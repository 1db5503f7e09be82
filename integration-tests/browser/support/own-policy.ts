import type { PolicyDocument } from "../../../src/domain/policy"
import { demoCalendar } from "../../store/seed/demo-policy"
import type { Demo } from "./demo-store"
import { adminToken, call } from "./shopper"

const GOLD = [
  { attribute: "loyalty.tier", operator: "eq", value: "gold" },
] as const

/**
 * What the demo's own policy has not: exchanges, photos, serial numbers and more questions, a carrier account, requests
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
      name: { en: "Exchange or refund", it: "Cambio o rimborso" },
      description: { en: "Within 30 days.", it: "Entro 30 giorni." },
      legal_basis: "goodwill",
      reasons: ["changed_mind", "damaged"],
      resolutions: ["refund", "exchange"],
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
          label: { en: "Handling", it: "Gestione" },
          percent: 10,
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
    },
  ],
}

/** Publishes it for one customer group alone. */
export const publishWalk = async (
  demo: Demo,
  groupId: string
): Promise<void> => {
  const token = await adminToken(demo)
  const at = "/admin/rma-policies"
  const { policy } = await call<{ policy: { id: string } }>(demo, "POST", at, {
    token,
    body: {
      name: "Walk",
      priority: 50,
      scope: { customer_group_ids: [groupId] },
      document: WALK,
    },
  })
  await call(demo, "POST", `${at}/${policy.id}/publish`, { token, body: {} })
}
