import type { Language } from "./types"

export const it: Language = {
  condition: "A seconda di {on}: {sentence}",
  redirected: "Rivolgiti al venditore, che se ne occuperà:",
  declared: {
    reason: "motivo",
    resolution: "soluzione scelta",
    quantity: "quantità",
    serial: "numero di serie",
    serial_state: "stato del numero di serie",
    fields: "risposte",
    evidence: "immagini",
  },
  messages: {
    fact_missing:
      "Ci manca qualche informazione per decidere subito: se ne occuperà una persona.",
    window_closed:
      "Il termine per questa richiesta è scaduto[: era il {observed.until}].",
    window_not_open: "Questa richiesta non è prevista per questo prodotto.",
    window_anchor_unknown:
      "Non sappiamo quando il prodotto è stato consegnato: se ne occuperà una persona.",
    nothing_returnable: "Non restano unità di questo prodotto da restituire.",
    quantity_required: "Indica il numero di unità.",
    quantity_invalid: "La quantità deve essere un numero intero, almeno 1.",
    quantity_exceeds_returnable:
      "Più unità di quelle che si possono restituire[: ne restano {expected.quantity}].",
    order_canceled: "Questo ordine è stato annullato.",
    not_shipped: "Questo prodotto non è ancora stato spedito.",
    reason_required: "Indica un motivo.",
    reason_not_allowed:
      "Questo motivo non è previsto per questo tipo di richiesta.",
    resolution_required: "Scegli che cosa desideri ricevere.",
    resolution_not_allowed:
      "Questa soluzione non è prevista per questo tipo di richiesta.",
    resolution_not_available:
      "Questa soluzione al momento non è disponibile per questo prodotto.",
    store_credit_needs_account:
      "Il credito in negozio richiede un account cliente: accedi o registrati per sceglierlo.",
    out_of_stock: "Questo prodotto al momento non è disponibile a magazzino.",
    exchange_variant_required: "Scegli che cosa vorresti ricevere in cambio.",
    exchange_variant_not_available:
      "Ciò che hai scelto al momento non è in vendita in questo negozio.",
    exchange_price_missing:
      "Ciò che hai scelto non ha un prezzo nella valuta del tuo ordine.",
    exchange_price_differs:
      "Ciò che hai scelto non ha lo stesso prezzo di ciò che restituisci, o è un altro prodotto.",
    field_required:
      "Compila tutte le risposte obbligatorie[: {expected.field}].",
    field_not_allowed:
      "Questa risposta non è tra quelle previste[: {observed.field}].",
    evidence_required:
      "Aggiungi le immagini o i documenti richiesti[: {expected.slot}, almeno {expected.min}].",
    evidence_not_allowed:
      "Questi file non erano richiesti, o sono troppi[: {observed.slot}].",
    serial_required: "Indica il numero di serie del prodotto.",
    serial_format:
      "Questo numero di serie non ha la forma di quelli di questo prodotto[: {observed.serial}].",
    serial_seen_before:
      "Per questo numero di serie c’è già stata una richiesta.",
    warranty_void: "La garanzia non copre questo caso[: {observed.cause}].",
    serial_damaged:
      "Il numero di serie è danneggiato o manca: lo esaminerà una persona.",
    rule_matched: "Si applicano le condizioni del negozio[: {code}].",
    refused_before:
      "Questa unità è già stata rifiutata: se ne occuperà una persona.",
    gift_kept:
      "Con questo prodotto c'era un omaggio che non viene restituito: se ne occuperà una persona.",
    allowance_none: "Questa richiesta non rientra nei tuoi vantaggi fedeltà.",
    allowance_used_up:
      "Hai usato tutte le richieste di questo tipo incluse nel tuo livello fedeltà[: la prossima è libera dal {observed.renews_at}].",
    units_taken:
      "Nel frattempo queste unità sono state restituite in altro modo.",
    request_type_unknown: "Il negozio non prevede questo tipo di richiesta.",
    goods_kept: "Tieni il prodotto: non devi rispedire nulla.",
    withdrawal_available:
      "Puoi anche recedere dal contratto, senza indicarne il motivo[, fino al {observed.until}].",
    withdrawal_not_applicable:
      "Il diritto di recesso del consumatore non si applica a questo ordine.",
    consumer_unclear:
      "Non sappiamo se hai acquistato come consumatore o per un'attività: se ne occuperà una persona.",
    invalid_data: "Qualcosa nella richiesta non va.",
    invalid_json: "La richiesta non è JSON valido.",
    code_invalid:
      "Il codice è errato o non è più valido. Puoi chiederne uno nuovo.",
    too_many_tries: "Troppi tentativi. Attendi un po’.",
    policy_denied: "Le condizioni del negozio non consentono questa richiesta.",
    policy_invalid: "Le condizioni contengono errori.",
    unknown_item: "Questo prodotto non fa parte dell'ordine.",
    unknown_reason: "Questo motivo non esiste.",
    unknown_request_type: "Questo tipo di richiesta non esiste.",
    unknown_tier: "Questo livello fedeltà non esiste.",
    unknown_variant: "Questa variante non esiste.",
    order_required: "Per questo tipo di richiesta serve un ordine.",
    no_policy: "Il negozio non ha condizioni per questo ordine.",
    ground_required:
      "Il recesso si rifiuta solo per un motivo previsto dalla legge: indicalo.",
    unknown_ground:
      "La legge non prevede questo motivo per rifiutare il recesso.",
    parcel_packed:
      "Alcuni pezzi sono già imballati, o ne è partita solo una parte. Prima spedisci o annulla il pacco.",
    consent_required:
      "I prodotti del cliente si smaltiscono solo se il cliente ha acconsentito.",
    another_person_decides:
      "Chi ha rifiutato non decide sul riesame: se ne occupa un'altra persona dello staff.",
    too_early:
      "È troppo presto: il cliente ha ancora tempo per riprendere i prodotti.",
    unauthorized: "Accedi al tuo account.",
    signature_invalid: "La firma di questo messaggio manca o è sbagliata.",
    signature_stale:
      "Questo messaggio è stato firmato troppo tempo fa, o da un orologio sbagliato.",
    not_found: "Qui non c'è niente.",
    closed: "Questa via è chiusa.",
    illegal_transition: "Nello stato attuale della pratica non è possibile.",
    offer_expired: "Questa offerta non è più valida.",
    offer_required:
      "È stata chiesta una proposta: falla, invece di approvare la richiesta.",
    quote_changed:
      "Gli importi sono cambiati da quando li hai visti. Guardali di nuovo.",
    payment_incomplete: "Il pagamento non è ancora completo.",
    lost_race:
      "Qualcuno ha modificato la pratica nello stesso momento. Ricontrolla.",
    case_open: "Per questo ordine c'è già una pratica aperta.",
    order_busy: "L'ordine è in corso di modifica. Riprova tra poco.",
    still_running:
      "Il gestore del pagamento potrebbe ancora eseguirlo. Ricontrolla tra qualche minuto.",
    idempotency_mismatch:
      "Questa chiave è già stata usata con un'altra richiesta.",
    policy_in_use: "Queste condizioni sono in uso e non si possono eliminare.",
    tier_exists:
      "Esiste già un livello fedeltà con questo codice o questo rango.",
    tier_in_use: "Il livello fedeltà è in uso e non può essere eliminato.",
    already_published: "Questa versione è già pubblicata.",
    refund_exceeds_captured: "Il rimborso supera quanto è stato pagato.",
    core_failed:
      "Il negozio non ha potuto eseguire l'operazione. Nulla è cambiato.",
    unsupported_file:
      "Questo tipo di file non è accettato. Invia un'immagine (JPEG, PNG o WebP) o un PDF.",
    unsupported_photo:
      "Questa foto è nel formato HEIC di Apple, che qui non si può aprire. Sull’iPhone scegli Impostazioni › Fotocamera › Formati › Più compatibile, oppure invia la foto come JPEG.",
    picture_too_large: "L'immagine ha troppi pixel. Inviane una più piccola.",
    unknown_file:
      "Uno dei file non c'è più o appartiene a un'altra richiesta. Caricalo di nuovo.",
    too_many_files: "I file sono troppi.",
    too_many_streams: "La pratica è aperta in troppe finestre. Chiudine una.",
    too_many_uploads:
      "Alcuni file sono ancora in caricamento. Attendi che uno sia arrivato.",
    payload_too_large:
      "È troppo grande. Invia un file più piccolo o meno testo.",
    internal: "Si è verificato un errore da parte nostra.",
    guard_nothing_settled: "Denaro o prodotti sono già usciti.",
    guard_settlements_planned:
      "Il denaro si è già mosso: l'ispezione non si può più annullare.",
    guard_settlements_final:
      "Resta ancora qualcosa da liquidare o da rispedire.",
    guard_has_refused_units: "Nessun pezzo è stato rifiutato.",
    guard_appeal_open:
      "Il termine per contestare è scaduto, o c'è già stata una contestazione.",
    guard_not_shipped:
      "Ci sono già prodotti di questa pratica arrivati da noi.",
    guard_units_left: "Non c'è nessuna ispezione da annullare.",
    guard_units_asked: "Non è stato chiesto alcun reso: rispondi, o rifiuta.",
    guard_settlements_there:
      "Non c'è nulla da liquidare prima che arrivino i prodotti.",
    guard_settlements_open: "Di questa pratica non resta nulla da dare.",
    guard_recovery_open: "Per questa pratica non c'è denaro da recuperare.",
    guard_manual_open: "Per questa pratica non c'è nulla da pagare a mano.",
    guard_payment_open: "Per questa pratica non c'è nulla da pagare.",
    guard_goods_unsent: "Per questa pratica non ci sono prodotti da inviare.",
    guard_doubt_open: "Di questa pratica si sa già come è finito tutto.",
    guard_work_open: "Nulla di questa pratica è in officina.",
  },
}
