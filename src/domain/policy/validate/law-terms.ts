import type { PolicyErrorCode } from "../../codes"
import type { PolicyError } from "../policy-error"
import type { Resolution } from "../schema"
import type { TypeAt } from "./places"

const cut = (
  code: PolicyErrorCode,
  path: string,
  message: string
): PolicyError => ({ path, code, message })

/** Money and counting: a right of the law costs nothing and does not run out (Art. 9; 2019/771 Art. 14). */
export const checkFree = ({ type, path }: TypeAt): PolicyError[] => [
  ...type.fees.map((_, index) =>
    cut(
      "statutory_fee",
      `${path}.fees.${index}`,
      "A right of the law costs no fee."
    )
  ),
  ...(type.allowance
    ? [
        cut(
          "statutory_allowance",
          `${path}.allowance`,
          "A right of the law is not counted."
        ),
      ]
    : []),
]

/** A remedy every consumer has: named by the type, and closed by no row. */
const isOpen = ({ type }: TypeAt, resolution: Resolution): boolean =>
  type.resolutions.includes(resolution) &&
  !type.resolution_rules.some(({ resolutions }) =>
    resolutions.includes(resolution)
  )

/** A declaration tells and shows nothing, waits for no approval, and gives money back (Art. 9, 11, 13). */
export const checkDeclaration = (at: TypeAt): PolicyError[] => {
  const { type, path } = at
  return [
    ...type.fields.flatMap(({ required }, index) =>
      required
        ? [
            cut(
              "statutory_question",
              `${path}.fields.${index}.required`,
              "A withdrawal asks for nothing."
            ),
          ]
        : []
    ),
    ...type.evidence.flatMap(({ min }, index) =>
      min > 0
        ? [
            cut(
              "statutory_question",
              `${path}.evidence.${index}.min`,
              "A withdrawal needs no evidence."
            ),
          ]
        : []
    ),
    ...(type.approval_valid === null
      ? []
      : [
          cut(
            "statutory_approval",
            `${path}.approval_valid`,
            "A withdrawal declared in time stands, whenever the goods come."
          ),
        ]),
    ...(isOpen(at, "refund")
      ? []
      : [
          cut(
            "statutory_remedy",
            `${path}.resolutions`,
            "A withdrawal gives the money back: a refund for everyone."
          ),
        ]),
    ...(type.requires_order
      ? []
      : [
          cut(
            "statutory_condition",
            `${path}.requires_order`,
            "A withdrawal is from the contract of an order."
          ),
        ]),
  ]
}

/** Repair or replacement at the consumer's choice, both ways at the seller's cost (2019/771 Art. 13, 14). */
export const checkRemedy = (at: TypeAt): PolicyError[] => [
  ...(isOpen(at, "repair") || isOpen(at, "replacement")
    ? []
    : [
        cut(
          "statutory_remedy",
          `${at.path}.resolutions`,
          "The legal guarantee offers every consumer repair or replacement."
        ),
      ]),
  ...at.type.shipping.flatMap(({ payer, price }, index) =>
    payer === "customer" || price
      ? [
          cut(
            "statutory_shipping",
            `${at.path}.shipping.${index}`,
            "Under the legal guarantee the seller pays the way back."
          ),
        ]
      : []
  ),
]

/** A serial number is a condition of the merchant's own warranty, not of the law. */
export const checkSerial = ({ type, path }: TypeAt): PolicyError[] => {
  const serial = type.warranty?.serial
  return serial && (serial.required || serial.seen_before === "deny")
    ? [
        cut(
          "statutory_condition",
          `${path}.warranty.serial`,
          "A right of the law does not hang on a serial number."
        ),
      ]
    : []
}
