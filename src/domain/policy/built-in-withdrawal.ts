import type { Policy, RequestType } from "./schema"
import { requestTypeSchema } from "./schema/request-type"
import { withdrawalCode } from "./withdrawal-code"

const known = new Map<string, RequestType>()

const typeNamed = (code: string): RequestType => {
  const before = known.get(code)
  if (before) {
    return before
  }
  const type = requestTypeSchema.parse({
    code,
    name: {
      en: "Withdrawal from the contract",
      it: "Recesso dal contratto",
      es: "Desistimiento del contrato",
      pl: "Odstąpienie od umowy",
      lv: "Atteikums no līguma",
    },
    description: {
      en: "You may withdraw from the contract within 14 days of receiving the last product of the order, without giving a reason.",
      it: "Puoi recedere dal contratto entro 14 giorni dal ricevimento dell'ultimo prodotto dell'ordine, senza indicarne il motivo.",
      es: "Puedes desistir del contrato en los 14 días naturales siguientes a la recepción del último producto del pedido, sin indicar el motivo.",
      pl: "Możesz odstąpić od umowy w terminie 14 dni od otrzymania ostatniego produktu z zamówienia, bez podania przyczyny.",
      lv: "Jūs varat atteikties no līguma 14 dienu laikā pēc pasūtījuma pēdējās preces saņemšanas, nenorādot iemeslu.",
    },
    legal_basis: "withdrawal",
    resolutions: ["refund"],
    windows: [{ anchor: "delivered", length: "P14D" }],
    decision: "automatic",
    outbound_shipping: "when_whole_order",
  })
  known.set(code, type)
  return type
}

/** A withdrawal is declared, not applied for, and gives back what was paid for the way out (Art. 11, 13). */
const asDeclaration = (type: RequestType): RequestType =>
  type.legal_basis === "withdrawal"
    ? {
        ...type,
        decision: "automatic",
        outbound_shipping:
          type.outbound_shipping === "always" ? "always" : "when_whole_order",
      }
    : type

/**
 * A policy with the statutory withdrawal, which, where consumers buy, exists whether or not the document has one (DESIGN
 * § 4). It comes last, so that the paths of a policy stay those of its document; where shoppers read them
 * `asShown` puts it in front.
 */
export const withWithdrawal = (policy: Policy): Policy => ({
  ...policy,
  request_types: policy.consumers
    ? withType(policy.request_types)
    : policy.request_types,
})

const withType = (types: readonly RequestType[]): RequestType[] => {
  const declared = types.map(asDeclaration)
  if (types.some(({ legal_basis }) => legal_basis === "withdrawal")) {
    return declared
  }
  const free = withdrawalCode(types.map(({ code }) => code))
  return free === undefined ? declared : [...declared, typeNamed(free)]
}
