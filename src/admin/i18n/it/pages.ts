import type { pages as english } from "../en/pages"

export const pages: typeof english = {
  menu: {
    returns: "Resi",
    policies: "Condizioni di reso",
    declarations: "Recessi dichiarati",
    loyalty: "Fedeltà",
  },
  list: {
    title: "Resi",
    subtitle: "Pratiche post-vendita di tutti gli ordini",
    attention: "Richiede attenzione",
    attentionFilter: "Attenzione",
    number: "Pratica",
    status: "Stato",
    order: "Ordine",
    customer: "Cliente",
    type: "Tipo",
    created: "Aperta",
    due: "Termine",
    overdue: "Scaduto dal {{date}}",
    dueFilter: "Termine",
    dueOptions: {
      overdue: "Scaduto",
      today: "Entro la fine di oggi",
      week: "Entro sette giorni",
    },
    guest: "Ospite",
    noOrder: "Nessun ordine",
    sortOldest: "Prima le meno recenti",
    sortNewest: "Prima le più recenti",
    sortSoonest: "Prima le più urgenti",
    sortLatest: "Prima le meno urgenti",
    empty: "Ancora nessun reso",
    emptyHint: "Le pratiche compaiono qui quando i clienti le aprono.",
    noResults: "Nessun risultato",
    noResultsHint: "Cambia la ricerca o i filtri.",
  },
  widget: {
    title: "Resi",
    none: "Nessun reso per questo ordine",
    failed: "Non è stato possibile leggere i resi di questo ordine",
    open: "Apri la pratica {{number}}",
    all: "Mostra tutti: {{count}}",
  },
  case: {
    openedOn: "{{type}} · aperta il {{date}}",
    menu: "Tutte le azioni",
    items: "Articoli",
    decision: "Decisione",
    money: "Importi",
    shipping: "Spedizione",
    timeline: "Cronologia",
    people: "Cliente e ordine",
    clocks: "Termini promessi",
    notes: "Note interne",
    offer: "Offerta",
    offerUntil: "Valida fino al {{date}}",
    rating: "Valutata {{score}} su 5",
    noNotes: "Nessuna nota interna",
    attention: "La liquidazione richiede una persona",
    attentionHint:
      "Non si sa se {{amount}} è arrivato al cliente. Non viene ritentato: verifica con il fornitore dei pagamenti.",
    attentionHints: {
      elsewhere:
        "Non parte altro: di' se ciò che è stato restituito dalla pagina dell'ordine era per questo.",
      unbooked:
        "Non parte nulla: cerca quel rimborso presso il fornitore dei pagamenti e di' se è partito.",
    },
    known: {
      share: "Chiesto al pagamento {{payment}}: {{amount}}",
      refunded: "Nei conti dell'ordine: {{amount}}",
      asked: "Da pagare: {{amount}}",
      owed: "L'ordine deve ancora: {{amount}}",
      elsewhere:
        "Restituito dalla pagina dell'ordine dopo la richiesta: {{amount}}",
      unbooked:
        "Rimborso del pagamento {{payment}} che l'ordine non conosce: {{amount}}",
    },
    failed: "Liquidazione fallita",
    failedHint: "{{amount}} non è uscito. Si può liquidare di nuovo.",
  },
}
