import type { codes as english } from "../en/codes"

export const codes: typeof english = {
  bases: {
    withdrawal: "Diritto di recesso",
    legal_guarantee: "Garanzia legale",
    commercial_guarantee: "Garanzia commerciale",
    goodwill: "Cortesia",
  },
  resolutions: {
    refund: "Rimborso",
    store_credit: "Credito in negozio",
    replacement: "Sostituzione",
    exchange: "Cambio",
    repair: "Riparazione",
    paid_service: "Servizio a pagamento",
    commercial_offer: "Offerta commerciale",
    recovery: "Denaro da recuperare",
  },
  clockNames: {
    decision: "Decisione",
    refund: "Rimborso",
  },
  channels: {
    store: "Negozio",
    admin: "Personale",
  },
  failures: {
    order_busy: "L'ordine era occupato da un'altra modifica",
    core_failed: "Il negozio non ha potuto eseguirlo",
    units_taken: "I pezzi sono stati resi o presi nel frattempo",
    unknown_payment: "L'ordine non conosce il pagamento",
    amount_invalid: "L'importo non si può rimborsare",
    refund_exceeds_captured: "Più di quanto è stato pagato",
    unbooked_refund: "Il pagamento ha un rimborso che l'ordine non conosce",
    happened: "È partito e si sta registrando",
    not_happened: "Non è partito nulla: si può riprovare",
    outcome_unknown: "Il fornitore non ha detto se ha pagato",
    other_amount_refunded: "Il fornitore ha pagato un altro importo",
    price_changed:
      "Il prezzo è cambiato dopo la richiesta: l'ordine deve altro",
    order_canceled:
      "L'ordine è stato annullato nel frattempo: il negozio ha rimborsato tutto, o non ci è riuscito",
    order_owes_less: "L'ordine deve meno: nel frattempo è tornato del denaro",
    refunded_meanwhile:
      "Dopo la richiesta è tornato del denaro dalla pagina dell'ordine, prima che fosse dovuto",
  },
}
