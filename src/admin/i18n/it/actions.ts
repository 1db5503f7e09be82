import type { actions as english } from "../en/actions"

export const actions: typeof english = {
  actions: {
    approve: "Approva",
    reject: "Respingi",
    request_details: "Chiedi dettagli",
    provide_details: "Inserisci dettagli",
    offer: "Fai un'offerta",
    retract_offer: "Ritira l'offerta",
    answer: "Rispondi e chiudi",
    receive: "Ricevi la merce",
    inspect: "Controlla la merce",
    uninspect: "Annulla il controllo",
    report_lost: "Segnala smarrimento",
    settle: "Liquida",
    pay_out: "Pagato a mano",
    clear_doubt: "Chiarisci l'esito",
    close_recovery: "Chiudi il recupero",
    change_resolution: "Non riparato",
    choose_goods: "Scegli altri articoli",
    send_back: "Rispedisci la merce rifiutata",
    reopen: "Riapri",
    cancel: "Annulla la pratica",
    attach_label: "Allega un'etichetta",
    acknowledge: "Prendi in carico",
    progress: "Comunica l'avanzamento",
    assign: "Assegna",
    extend: "Proroga il termine",
    escalate: "Porta al livello superiore",
    note: "Aggiungi nota interna",
  },
  hints: {
    approve:
      "I pezzi che non approvi restano al cliente e richiedono un motivo.",
    reject: "Il cliente legge il motivo nella decisione.",
    request_details: "La pratica attende il cliente finché non risponde.",
    provide_details: "Quello che il cliente ti ha detto fuori dal negozio.",
    offer: "Il cliente la accetta o la rifiuta.",
    retract_offer: "La pratica torna dov'era prima dell'offerta.",
    answer: "La pratica si chiude con questa risposta, senza reso.",
    receive: "Conta il contenuto del pacco. Possono arrivarne altri.",
    inspect:
      "I pezzi accettati si rimborsano, quelli rifiutati tornano al cliente.",
    uninspect: "Ogni giudizio sui pezzi ricevuti viene annullato.",
    report_lost: "Quello che è ancora in viaggio non arriverà.",
    settle: "Paga quanto dovuto o ritenta quello che è fallito.",
    pay_out:
      "Ciò che nessun fornitore trasferisce: indica il riferimento del pagamento. Viene registrato nell'ordine.",
    clear_doubt:
      "Verifica dove doveva avvenire, poi di' se è avvenuto. Nulla parte due volte.",
    close_recovery:
      "Che cosa ne è stato del denaro pagato prima che arrivasse la merce.",
    change_resolution:
      "La merce in officina riceve altro: non è riparabile, o la riparazione non è più desiderata. Il cliente legge il motivo.",
    choose_goods:
      "Cosa parte al posto di ciò che non è più disponibile. Il cliente paga quanto concordato e legge il motivo.",
    send_back: "Il ritorno dei pezzi che sono stati rifiutati.",
    reopen: "La pratica ricomincia dalla richiesta.",
    cancel: "La pratica finisce qui e i pezzi tornano liberi.",
    attach_label:
      "Il cliente la riceve per e-mail e nella pagina I miei resi. Sostituisce quella che c'è.",
    acknowledge: "Dice al cliente che qualcuno ha visto la richiesta.",
    progress: "Una riga per il cliente su come procede la pratica.",
    assign: "Chi risponde di questa pratica.",
    extend: "Il cliente legge il nuovo termine e la spiegazione.",
    escalate: "Mette la pratica davanti a qualcun altro.",
    note: "La legge solo il personale.",
  },
}
