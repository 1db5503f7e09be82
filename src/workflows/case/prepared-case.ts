import {
  keepsGoods,
  shippingForRequest,
  type Facts,
  type RequestType,
} from "../../domain/policy"
import type { Quote } from "../../domain/settlement"
import { RmaError } from "../../modules/rma/errors"
import type { CaseClock, CaseShipping } from "../../modules/rma/records"
import type { ChosenVariant } from "../order/chosen-variants"
import type { CoreOrder } from "../order/load-order"
import type { UnitValue } from "../order/unit-value"
import type { PolicyInForce } from "../policy/policy-in-force"
import { submitClocks } from "./clocks"
import type { JudgedRequest } from "./judge-request"
import type { ReturnRequest } from "./request"
import type { SerialCases } from "./serials"

/** A request with everything that a submit writes and a preview shows. */
export interface PreparedCase extends JudgedRequest {
  /** As it is written: a withdrawal with its items named, and cut by where they are. */
  request: ReturnRequest
  /** Null: about no order. */
  order: CoreOrder | null
  terms: PolicyInForce
  type: RequestType
  /** Value of one unit per requested item, in the request's order; null where no order says what was paid. */
  values: (UnitValue | null)[]
  /** What is chosen in exchange, with its price now (null: even), per requested item; null: nothing is. */
  exchanges: (Pick<ChosenVariant, "title" | "price"> | null)[]
  /** Of the whole request; null where there is no money to give back: no order, or a question. */
  quote: Quote | null
  /** The cases it becomes: indices of the request's items, with the quote of each. */
  parts: { indices: number[]; quote: Quote | null }[]
  clocks: CaseClock[]
  /** Null: nothing is sent back. */
  shipping: CaseShipping | null
  /** Read before core's counters (I1). */
  units_version: number
  /** As the judge saw them. */
  serials: SerialCases
}

/** The promises about time, and the way back, that the policy gives a request. */
export const promisesOf = (
  facts: Facts,
  { policy }: PolicyInForce,
  type: RequestType
): Pick<PreparedCase, "clocks" | "shipping"> => {
  const { payer, by, account, carrier, instructions, shipping_option_id } =
    shippingForRequest(facts, policy, type.code)
  return {
    clocks: submitClocks(policy, type.code, facts),
    // What is kept has no way back.
    shipping: keepsGoods(facts, policy, type.code)
      ? null
      : {
          payer,
          ...(by === "none" ? {} : { by }),
          ...(account ? { account } : {}),
          ...(carrier ? { carrier } : {}),
          ...(instructions ? { instructions } : {}),
          ...(by === "label" && shipping_option_id
            ? { option_id: shipping_option_id }
            : {}),
        },
  }
}

/** @throws RmaError `invalid_data` for a question that asks nothing */
export const assertAsks = ({ items, message }: ReturnRequest): void => {
  if (!items.length && !message?.trim()) {
    throw new RmaError("invalid_data", {
      message: "message: is required where no item is named",
    })
  }
}
