import type { Decimal } from "../../decimal"
import { creditLinesFor } from "../credit-lines"
import { SettlementError } from "../errors"
import { quote } from "../quote"
import { spreadOverPayments } from "../spread-over-payments"
import { fee, input, item } from "./inputs"

/** What arrives when a query did not load a field, or a float got in. */
const absent = undefined as unknown as Decimal
const float = 12.5 as unknown as Decimal

function refusal(act: () => unknown): { code: string; field: string } | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof SettlementError) {
      return { code: error.code, field: error.field }
    }
    throw error
  }
}

const asQuote: [string, Parameters<typeof input>[0], string, string][] = [
  [
    "no gross",
    { items: [item({ unit_gross: absent })] },
    "amount_missing",
    "items.0.unit_gross",
  ],
  [
    "no net",
    { items: [item({ unit_net: absent })] },
    "amount_missing",
    "items.0.unit_net",
  ],
  [
    "no given",
    { items: [item({ already_given: absent })] },
    "amount_missing",
    "items.0.already_given",
  ],
  [
    "NaN",
    { items: [item({ unit_gross: "NaN" })] },
    "amount_invalid",
    "items.0.unit_gross",
  ],
  [
    "Infinity",
    { items: [item({ unit_gross: "Infinity" })] },
    "amount_invalid",
    "items.0.unit_gross",
  ],
  [
    "empty",
    { items: [item({ unit_gross: "" })] },
    "amount_invalid",
    "items.0.unit_gross",
  ],
  [
    "hexadecimal",
    { items: [item({ unit_gross: "0x10" })] },
    "amount_invalid",
    "items.0.unit_gross",
  ],
  [
    "float",
    { items: [item({ unit_gross: float })] },
    "amount_invalid",
    "items.0.unit_gross",
  ],
  [
    "negative gross",
    { items: [item({ unit_gross: "-1" })] },
    "amount_negative",
    "items.0.unit_gross",
  ],
  [
    "negative given",
    { items: [item({ already_given: "-1" })] },
    "amount_negative",
    "items.0.already_given",
  ],
  [
    "negative rate",
    { items: [item({ tax_rate: "-22" })] },
    "amount_negative",
    "items.0.tax_rate",
  ],
  [
    "half a unit",
    { items: [item({ quantity: 1.5 })] },
    "units_invalid",
    "items.0.quantity",
  ],
  [
    "minus one unit",
    { items: [item({ quantity: -1 })] },
    "units_invalid",
    "items.0.quantity",
  ],
  [
    "NaN units",
    { items: [item({ quantity: NaN })] },
    "units_invalid",
    "items.0.quantity",
  ],
  [
    "negative deduction",
    { items: [item({ deduction: { amount: "-5", reason: "x" } })] },
    "amount_negative",
    "items.0.deduction.amount",
  ],
  [
    "no fee value",
    { fees: [fee({ value: absent })] },
    "amount_missing",
    "fees.0.value",
  ],
  [
    "negative fee",
    { fees: [fee({ value: "-20" })] },
    "amount_negative",
    "fees.0.value",
  ],
  [
    "no outbound net",
    { outbound_shipping: { gross: "5", net: absent, tax_rate: null } },
    "amount_missing",
    "outbound_shipping.net",
  ],
  [
    "negative return shipping",
    { return_shipping: { gross: "-5" } },
    "amount_negative",
    "return_shipping.gross",
  ],
  [
    "no due",
    { so_far: { due: absent, paid: "0" } },
    "amount_missing",
    "so_far.due",
  ],
  [
    "paid half a cent",
    { so_far: { due: "1", paid: "0.005" } },
    "amount_not_payable",
    "so_far.paid",
  ],
  ["digits", { currency_digits: NaN }, "digits_invalid", "currency_digits"],
]

describe("a figure that money must not be computed from is an error, never 0", () => {
  it.each(asQuote)("quote: %s", (_name, over, code, field) => {
    expect(refusal(() => quote(input(over)))).toEqual({ code, field })
  })

  it("refuses a waived fee without a value too", () => {
    const waived = fee({ value: absent, waived: true })
    expect(refusal(() => quote(input({ fees: [waived] })))?.code).toBe(
      "amount_missing"
    )
  })

  it.each([
    ["amount", absent, "10", "0", "amount_missing"],
    ["amount", "-1", "10", "0", "amount_negative"],
    ["amount", "1.005", "10", "0", "amount_not_payable"],
    ["balances.0.captured", "1", absent, "0", "amount_missing"],
    ["balances.0.refunded", "1", "10", absent, "amount_missing"],
    ["balances.0.refunded", "1", "10", "-3", "amount_negative"],
  ])("spread: %s", (field, amount, captured, refunded, code) => {
    const balance = {
      id: "pay_1",
      provider_id: "pp_system_default",
      captured,
      refunded,
    }
    expect(refusal(() => spreadOverPayments(amount, [balance], 2))).toEqual({
      code,
      field,
    })
  })

  it("credit lines: no value of the books", () => {
    const made = quote(input())
    expect(
      refusal(() => creditLinesFor({ quote: made, booksValue: absent }))
    ).toEqual({
      code: "amount_missing",
      field: "booksValue",
    })
  })
})
