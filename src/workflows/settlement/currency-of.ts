import type { FullCase } from "../../modules/rma/queries/read-cases"
import { currencyDigits } from "../order/build-facts"

/** A case about no order has the currency of the quote that staff made, and before that none. */
export const currencyOf = ({
  rma,
}: Pick<FullCase, "rma">): {
  currency_code: string
  currency_digits: number
} => {
  const { order } = rma.facts ?? {}
  const currency_code = rma.currency_code ?? ""
  return {
    currency_code,
    currency_digits: order?.currency_code
      ? order.currency_digits
      : currencyDigits(currency_code),
  }
}
