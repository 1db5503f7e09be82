import { MathBN } from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"
import type { PreparedCase } from "./prepared-case"

/**
 * A submit that says what the shopper was shown is held to it: prices, fees and what was given back on the order
 * may have moved since.
 * @throws RmaError `quote_changed` with the quote as it is now
 */
export const assertExpectedQuote = ({
  request: { expected_quote },
  quote,
}: Pick<PreparedCase, "request" | "quote">): void => {
  if (!expected_quote) {
    return
  }
  const { total, to_pay } = expected_quote
  if (
    !MathBN.eq(total, quote?.total ?? 0) ||
    !MathBN.eq(to_pay, quote?.to_pay ?? 0)
  ) {
    throw new RmaError("quote_changed", quote ? { quote } : {})
  }
}
