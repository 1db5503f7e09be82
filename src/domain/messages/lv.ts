import type { Language } from "./types"

export const lv: Language = {
  condition: "Atkarībā no {on}: {sentence}",
  redirected: "Lūdzu, vērsieties pie pārdevēja, kurš par to parūpēsies:",
  // In the case that follows "atkarībā no": genitive, in the plural dative.
  declared: {
    reason: "iemesla",
    resolution: "izvēlētā risinājuma",
    quantity: "daudzuma",
    serial: "sērijas numura",
    serial_state: "sērijas numura stāvokļa",
    fields: "Jūsu atbildēm",
    evidence: "Jūsu attēliem",
  },
  messages: {
    fact_missing:
      "Mums trūkst informācijas, lai izlemtu uzreiz, tāpēc pieteikumu izskatīs darbinieks.",
    window_closed:
      "Šī pieteikuma termiņš ir beidzies[: pēdējā diena bija {observed.until}].",
    window_not_open: "Šāds pieteikums šai precei nav pieejams.",
    window_anchor_unknown:
      "Mēs nezinām, kad šī prece tika piegādāta, tāpēc pieteikumu izskatīs darbinieks.",
    nothing_returnable: "Nav atlikusi neviena šīs preces vienība, ko atgriezt.",
    quantity_required: "Lūdzu, norādiet vienību skaitu.",
    quantity_invalid: "Daudzumam jābūt veselam skaitlim, vismaz 1.",
    quantity_exceeds_returnable:
      "Vienību ir vairāk, nekā var atgriezt[; atlikums: {expected.quantity}].",
    order_canceled: "Šis pasūtījums ir atcelts.",
    not_shipped: "Šī prece vēl nav nosūtīta.",
    reason_required: "Lūdzu, norādiet iemeslu.",
    reason_not_allowed: "Šis iemesls neatbilst šim pieteikuma veidam.",
    resolution_required: "Lūdzu, izvēlieties, ko vēlaties saņemt.",
    resolution_not_allowed: "Šis risinājums neatbilst šim pieteikuma veidam.",
    resolution_not_available: "Šis risinājums šai precei pašlaik nav pieejams.",
    store_credit_needs_account:
      "Veikala kredīts tiek glabāts klienta kontā: lai to izvēlētos, piesakieties vai reģistrējieties.",
    out_of_stock: "Šīs preces pašlaik nav noliktavā.",
    exchange_variant_required:
      "Lūdzu, izvēlieties, ko vēlaties saņemt apmaiņā.",
    exchange_variant_not_available:
      "Izvēlētā prece šajā veikalā pašlaik netiek pārdota.",
    exchange_price_missing:
      "Izvēlētajai precei nav cenas Jūsu pasūtījuma valūtā.",
    exchange_price_differs:
      "Izvēlētās preces cena atšķiras no atgriežamās preces cenas, vai tā ir cita prece.",
    field_required:
      "Lūdzu, aizpildiet visas obligātās atbildes[: {expected.field}].",
    field_not_allowed: "Šī atbilde nav starp piedāvātajām[: {observed.field}].",
    evidence_required:
      "Lūdzu, pievienojiet prasītos attēlus vai dokumentus[: {expected.slot}, vismaz {expected.min}].",
    evidence_not_allowed:
      "Šie faili netika prasīti, vai to ir par daudz[: {observed.slot}].",
    serial_required: "Lūdzu, norādiet preces sērijas numuru.",
    serial_format:
      "Šis sērijas numurs neatbilst šīs preces numuru formātam[: {observed.serial}].",
    serial_seen_before: "Par šo sērijas numuru jau ir bijis pieteikums.",
    warranty_void: "Garantija to nesedz[: {observed.cause}].",
    serial_damaged:
      "Sērijas numurs ir bojāts vai tā nav, tāpēc pieteikumu izskatīs darbinieks.",
    rule_matched: "Uz šo pieteikumu attiecas veikala noteikumi[: {code}].",
    refused_before:
      "Šī vienība jau iepriekš tika noraidīta, tāpēc pieteikumu izskatīs darbinieks.",
    gift_kept:
      "Kopā ar šo preci tika saņemta dāvana, kas netiek atdota, tāpēc pieteikumu izskatīs darbinieks.",
    allowance_none: "Šis pieteikums neietilpst Jūsu lojalitātes priekšrocībās.",
    allowance_used_up:
      "Visi šāda veida pieteikumi, ko ietver Jūsu lojalitātes līmenis, ir izmantoti[; nākamais būs pieejams šajā dienā: {observed.renews_at}].",
    units_taken: "Šīs vienības pa to laiku ir atgrieztas citā veidā.",
    request_type_unknown: "Veikals nepiedāvā šādu pieteikuma veidu.",
    goods_kept: "Prece paliek Jums: nekas nav jāsūta atpakaļ.",
    withdrawal_available:
      "Varat arī atteikties no līguma, nenorādot iemeslu[; pēdējā diena: {observed.until}].",
    withdrawal_not_applicable:
      "Patērētāja atteikuma tiesības uz šo pasūtījumu neattiecas.",
    consumer_unclear:
      "Mēs nezinām, vai pirkāt kā patērētājs vai uzņēmuma vajadzībām, tāpēc pieteikumu izskatīs darbinieks.",
    invalid_data: "Pieteikumā kaut kas nav pareizi.",
    invalid_json: "Pieprasījums nav derīgs JSON.",
    code_invalid:
      "Kods ir nepareizs vai vairs nav derīgs. Varat pieprasīt jaunu.",
    too_many_tries: "Pārāk daudz mēģinājumu. Lūdzu, mazliet uzgaidiet.",
    policy_denied: "Veikala noteikumi nepieļauj šādu pieteikumu.",
    policy_invalid: "Noteikumos ir kļūdas.",
    unknown_item: "Šī prece nav iekļauta pasūtījumā.",
    unknown_reason: "Šāda iemesla nav.",
    unknown_request_type: "Šāda pieteikuma veida nav.",
    unknown_tier: "Šāda lojalitātes līmeņa nav.",
    unknown_variant: "Šāda varianta nav.",
    order_required: "Šim pieteikuma veidam ir vajadzīgs pasūtījums.",
    no_policy: "Veikalam nav noteikumu šim pasūtījumam.",
    ground_required:
      "Atteikumu no līguma var noraidīt tikai ar likumā paredzētu pamatu: norādiet to.",
    unknown_ground:
      "Likums neparedz šādu pamatu, lai noraidītu šo atteikumu no līguma.",
    parcel_packed:
      "Daļa šo vienību ir iepakota, vai arī ir nosūtīta tikai daļa. Vispirms nosūtiet vai atceliet sūtījumu.",
    consent_required:
      "Preces, kas pieder klientam, utilizē tikai ar klienta piekrišanu.",
    another_person_decides:
      "Par atkārtotu izskatīšanu nelemj tas, kurš atteica: lemj cits darbinieks.",
    too_early:
      "Tam vēl ir par agru: klientam vēl ir laiks saņemt preces atpakaļ.",
    unauthorized: "Lūdzu, piesakieties.",
    signature_invalid: "Šī ziņojuma paraksta nav, vai tas ir nepareizs.",
    signature_stale:
      "Šis ziņojums ir parakstīts pārāk sen vai pēc nepareiza pulksteņa.",
    not_found: "Šeit nekā nav.",
    closed: "Šis ceļš ir slēgts.",
    illegal_transition: "Lietas pašreizējā stāvoklī to nevar izdarīt.",
    offer_expired: "Šis piedāvājums vairs nav spēkā.",
    offer_required:
      "Tika lūgts piedāvājums: sagatavojiet to, nevis apstipriniet pieteikumu.",
    quote_changed:
      "Summas ir mainījušās kopš brīža, kad tās redzējāt. Lūdzu, apskatiet tās vēlreiz.",
    payment_incomplete: "Maksājums vēl nav pabeigts.",
    lost_race: "Kāds vienlaikus mainīja šo lietu. Lūdzu, apskatiet to vēlreiz.",
    case_open: "Šim pasūtījumam jau ir atvērta lieta.",
    order_busy:
      "Pasūtījums pašlaik tiek mainīts. Lūdzu, pēc brīža mēģiniet vēlreiz.",
    still_running:
      "Maksājumu sniedzējs to vēl var izpildīt. Lūdzu, pēc dažām minūtēm paskatieties vēlreiz.",
    idempotency_mismatch: "Šī atslēga jau ir izmantota ar citu pieprasījumu.",
    policy_in_use: "Šie noteikumi tiek izmantoti, un tos nevar dzēst.",
    tier_exists: "Lojalitātes līmenis ar šādu kodu vai rangu jau pastāv.",
    tier_in_use: "Lojalitātes līmenis tiek izmantots, un to nevar dzēst.",
    already_published: "Šī versija jau ir publicēta.",
    refund_exceeds_captured: "Atmaksa pārsniedz samaksāto summu.",
    core_failed: "Veikals to nevarēja izpildīt. Nekas nav mainīts.",
    unsupported_file:
      "Šāda veida failus nepieņemam. Lūdzu, nosūtiet attēlu (JPEG, PNG vai WebP) vai PDF.",
    unsupported_photo:
      "Šis fotoattēls ir Apple HEIC formātā, ko šeit nevar atvērt. Lūdzu, iPhone tālrunī izvēlieties Iestatījumi › Kamera › Formāti › Saderīgākais vai nosūtiet fotoattēlu JPEG formātā.",
    picture_too_large:
      "Attēlam ir pārāk daudz pikseļu. Lūdzu, nosūtiet mazāku.",
    unknown_file:
      "Viena no failiem vairs nav, vai arī tas pieder citam pieteikumam. Lūdzu, augšupielādējiet to vēlreiz.",
    too_many_files: "Failu ir pārāk daudz.",
    too_many_streams:
      "Šī lieta ir atvērta pārāk daudzos logos. Lūdzu, aizveriet kādu no tiem.",
    too_many_uploads:
      "Citi faili vēl tiek augšupielādēti. Lūdzu, pagaidiet, līdz kāds no tiem ir saņemts.",
    payload_too_large:
      "Tas ir pārāk liels. Nosūtiet mazāku failu vai mazāk teksta.",
    internal: "Mūsu pusē radās kļūda.",
    guard_nothing_settled: "Nauda vai preces jau ir nodotas.",
    guard_settlements_planned:
      "Nauda jau ir pārskaitīta: pārbaudi vairs nevar atsaukt.",
    guard_settlements_final: "Vēl ir kaut kas jānokārto vai jānosūta atpakaļ.",
    guard_has_refused_units: "Neviena vienība nav noraidīta.",
    guard_appeal_open:
      "Pārsūdzības termiņš ir beidzies, vai arī pārsūdzība jau ir iesniegta.",
    guard_not_shipped: "Šīs lietas preces jau ir pie mums.",
    guard_units_left: "Nav pārbaudes, ko atsaukt.",
    guard_units_asked:
      "Nekas nav lūgts atgriezt: atbildiet uz pieteikumu vai noraidiet to.",
    guard_settlements_there: "Kamēr preces nav saņemtas, nav ko nokārtot.",
    guard_settlements_open: "Šajā lietā vairs nav nekā, kas būtu jāizsniedz.",
    guard_recovery_open: "Šajā lietā nav naudas, ko atgūt.",
    guard_manual_open: "Šajā lietā nekas nav jāizmaksā ar roku.",
    guard_payment_open: "Šajā lietā nav par ko maksāt.",
    guard_goods_unsent: "Šajā lietā nav preču, kas būtu jānosūta.",
    guard_doubt_open: "Ir zināms, kā šajā lietā viss ir beidzies.",
    guard_work_open: "Nekas no šīs lietas nav darbnīcā.",
  },
}
