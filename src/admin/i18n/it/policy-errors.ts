import type { policyErrors as english } from "../en/policy-errors"

export const policyErrors: typeof english = {
  policyErrors: {
    required: "Qui manca qualcosa.",
    wrong_type: "Il tipo non è quello giusto.",
    invalid_value: "Questo valore qui non è ammesso.",
    unknown_key: "Questa chiave non esiste.",
    too_small: "È troppo piccolo o troppo corto.",
    too_big: "È troppo grande o troppo lungo.",
    too_deep: "È annidato troppo in profondità.",
    too_large: "Il documento ha troppi valori.",
    too_many: "L’elenco ha troppi elementi.",
    invalid_length:
      "Una durata è in giorni o in ore, secondo ISO 8601: P14D, PT48H.",
    invalid_time_zone: "Questo fuso orario non esiste.",
    invalid_hours: "Questi orari di apertura non si possono leggere.",
    percent_or_flat: "O una percentuale o un importo, non entrambi.",
    payer_required: "Indica chi paga.",
    account_required: "Manca il numero dell’account del corriere.",
    duplicate_code: "Questo nome è già usato.",
    unknown_attribute: "Qui questo attributo non esiste.",
    unknown_reason: "Questo motivo non esiste.",
    unknown_scope:
      "Nel negozio non esiste questo canale di vendita, area o gruppo di clienti.",
    operator_mismatch: "Questo operatore non confronta valori di questo tipo.",
    value_mismatch: "Il valore non è del tipo dell’attributo.",
    unreachable_rule: "Non può mai valere, o non decide mai.",
    windows_overlap: "Due termini possono valere nello stesso momento.",
    impossible_window: "Questo termine non può mai essere aperto.",
    impossible_clock:
      "Questa scadenza aspetta ciò che è successo prima che iniziasse.",
    not_business_length: "Il tempo lavorativo si conta in giorni o in ore.",
    invalid_mask: "Questo schema di numero di serie non si può leggere.",
    unknown_resolution: "Questo tipo di richiesta non offre questa soluzione.",
    ground_required:
      "Un recesso si nega solo per un motivo di legge: indicalo.",
    unknown_ground: "La legge non conosce questo motivo.",
    guarantee_allowance: "Si conta solo la cortesia: questa è una garanzia.",
    statutory_fee: "Un diritto di legge non ha spese.",
    statutory_allowance: "Un diritto di legge non si conta.",
    statutory_question: "Un recesso non chiede nulla e non vuole prove.",
    statutory_condition: "Un diritto di legge non dipende da questo.",
    statutory_window: "La legge dà più tempo.",
    statutory_gate:
      "Un diritto di legge non dipende da livello, gruppo o storia.",
    statutory_remedy:
      "La legge dà a ogni consumatore un rimedio che qui manca.",
    statutory_shipping:
      "Con la garanzia legale il venditore paga la spedizione di ritorno.",
    statutory_approval:
      "Un recesso dichiarato in tempo vale, in qualunque momento arrivi la merce.",
  },
}
