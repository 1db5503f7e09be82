import type { Language } from "./types"

export const pl: Language = {
  condition: "Zależnie od {on}: {sentence}",
  redirected: "Zwróć się do sprzedawcy, który zajmie się sprawą:",
  // In the genitive: they follow "zależnie od".
  declared: {
    reason: "powodu",
    resolution: "wybranego rozwiązania",
    quantity: "liczby sztuk",
    serial: "numeru seryjnego",
    serial_state: "stanu numeru seryjnego",
    fields: "Twoich odpowiedzi",
    evidence: "Twoich zdjęć",
  },
  messages: {
    fact_missing:
      "Brakuje nam informacji, aby zdecydować od razu, dlatego sprawę rozpatrzy pracownik.",
    window_closed:
      "Termin na to zgłoszenie już minął[: upłynął {observed.until}].",
    window_not_open: "Takie zgłoszenie nie jest dostępne dla tego produktu.",
    window_anchor_unknown:
      "Nie wiemy, kiedy ten produkt został doręczony, dlatego sprawę rozpatrzy pracownik.",
    nothing_returnable:
      "Nie pozostała żadna sztuka tego produktu, którą można zwrócić.",
    quantity_required: "Podaj liczbę sztuk.",
    quantity_invalid: "Liczba sztuk musi być liczbą całkowitą, co najmniej 1.",
    quantity_exceeds_returnable:
      "To więcej sztuk, niż można zwrócić[; pozostało: {expected.quantity}].",
    order_canceled: "To zamówienie zostało anulowane.",
    not_shipped: "Ten produkt nie został jeszcze wysłany.",
    reason_required: "Podaj powód.",
    reason_not_allowed: "Ten powód nie pasuje do tego rodzaju zgłoszenia.",
    resolution_required: "Wybierz, co chcesz otrzymać.",
    resolution_not_allowed:
      "To rozwiązanie nie jest przewidziane dla tego rodzaju zgłoszenia.",
    resolution_not_available:
      "To rozwiązanie nie jest obecnie dostępne dla tego produktu.",
    store_credit_needs_account:
      "Środki na zakupy w sklepie są zapisywane na koncie klienta: zaloguj się lub załóż konto, aby je wybrać.",
    out_of_stock: "Tego produktu nie ma obecnie w magazynie.",
    exchange_variant_required: "Wybierz, co chcesz otrzymać w zamian.",
    exchange_variant_not_available:
      "Wybrany produkt nie jest obecnie sprzedawany w tym sklepie.",
    exchange_price_missing:
      "Wybrany produkt nie ma ceny w walucie Twojego zamówienia.",
    exchange_price_differs:
      "Wybrany produkt ma inną cenę niż zwracany albo jest to inny produkt.",
    field_required:
      "Uzupełnij wszystkie wymagane odpowiedzi[: {expected.field}].",
    field_not_allowed:
      "Tej odpowiedzi nie ma wśród możliwych do wyboru[: {observed.field}].",
    evidence_required:
      "Dodaj wymagane zdjęcia lub dokumenty[: {expected.slot}, co najmniej {expected.min}].",
    evidence_not_allowed:
      "O te pliki nie prosiliśmy albo jest ich za dużo[: {observed.slot}].",
    serial_required: "Podaj numer seryjny produktu.",
    serial_format:
      "Ten numer seryjny nie ma formatu właściwego dla tego produktu[: {observed.serial}].",
    serial_seen_before: "Dla tego numeru seryjnego było już zgłoszenie.",
    warranty_void: "Gwarancja tego nie obejmuje[: {observed.cause}].",
    serial_damaged:
      "Numer seryjny jest uszkodzony lub go brakuje, dlatego sprawę rozpatrzy pracownik.",
    rule_matched:
      "Do tego zgłoszenia mają zastosowanie zasady sklepu[: {code}].",
    refused_before:
      "Ta sztuka została już wcześniej odrzucona, dlatego sprawę rozpatrzy pracownik.",
    gift_kept:
      "Do tego produktu dołączono prezent, który nie jest zwracany, dlatego sprawę rozpatrzy pracownik.",
    allowance_none:
      "To zgłoszenie nie należy do korzyści Twojego programu lojalnościowego.",
    allowance_used_up:
      "Wszystkie zgłoszenia tego rodzaju, które obejmuje Twój poziom lojalnościowy, są już wykorzystane[; kolejne będzie dostępne od {observed.renews_at}].",
    units_taken: "Te sztuki zostały w międzyczasie zwrócone w inny sposób.",
    request_type_unknown: "Sklep nie oferuje takiego rodzaju zgłoszenia.",
    goods_kept: "Zatrzymujesz produkt: nie trzeba niczego odsyłać.",
    withdrawal_available:
      "Możesz też odstąpić od umowy bez podania przyczyny[, do {observed.until}].",
    withdrawal_not_applicable:
      "Prawo konsumenta do odstąpienia od umowy nie dotyczy tego zamówienia.",
    consumer_unclear:
      "Nie wiemy, czy to zakup konsumencki, czy firmowy, dlatego sprawę rozpatrzy pracownik.",
    invalid_data: "Coś w zgłoszeniu jest nieprawidłowe.",
    invalid_json: "Zapytanie nie jest poprawnym dokumentem JSON.",
    code_invalid:
      "Ten kod jest błędny lub już nieważny. Możesz poprosić o nowy.",
    too_many_tries: "Zbyt wiele prób. Odczekaj chwilę.",
    policy_denied: "Zasady sklepu nie pozwalają na to zgłoszenie.",
    policy_invalid: "Zasady zawierają błędy.",
    unknown_item: "Ten produkt nie należy do tego zamówienia.",
    unknown_reason: "Nie ma takiego powodu.",
    unknown_request_type: "Nie ma takiego rodzaju zgłoszenia.",
    unknown_tier: "Nie ma takiego poziomu lojalnościowego.",
    unknown_variant: "Nie ma takiego wariantu.",
    order_required: "Do tego rodzaju zgłoszenia potrzebne jest zamówienie.",
    no_policy: "Sklep nie ma zasad dla tego zamówienia.",
    ground_required:
      "Odstąpienia od umowy można nie uznać tylko na podstawie ustawy: podaj ją.",
    unknown_ground:
      "Prawo nie zna takiej podstawy, aby nie uznać tego odstąpienia od umowy.",
    parcel_packed:
      "Część tych sztuk jest już spakowana albo wysłano tylko część z nich. Najpierw wyślij paczkę lub ją anuluj.",
    consent_required:
      "Towar należący do klienta można zutylizować tylko za jego zgodą.",
    another_person_decides:
      "O ponownym rozpatrzeniu nie decyduje osoba, która odmówiła: robi to ktoś inny z zespołu.",
    too_early: "Jest na to za wcześnie: klient może jeszcze odebrać towar.",
    unauthorized: "Zaloguj się.",
    signature_invalid:
      "Brakuje podpisu tej wiadomości albo jest on nieprawidłowy.",
    signature_stale:
      "Ta wiadomość została podpisana zbyt dawno temu albo według źle ustawionego zegara.",
    not_found: "Niczego tu nie ma.",
    closed: "Ta droga jest zamknięta.",
    illegal_transition: "W obecnym stanie sprawy nie jest to możliwe.",
    offer_expired: "Ta propozycja nie jest już aktualna.",
    offer_required:
      "Poproszono o propozycję: złóż ją, zamiast zatwierdzać zgłoszenie.",
    quote_changed:
      "Kwoty zmieniły się od czasu, gdy je pokazano. Prosimy sprawdzić je ponownie.",
    payment_incomplete: "Płatność nie została jeszcze zakończona.",
    lost_race:
      "Ktoś zmienił tę sprawę w tym samym czasie. Sprawdź ją ponownie.",
    case_open: "Dla tego zamówienia jest już otwarta sprawa.",
    order_busy:
      "Zamówienie jest właśnie zmieniane. Spróbuj ponownie za chwilę.",
    still_running:
      "Operator płatności może to jeszcze wykonać. Sprawdź ponownie za kilka minut.",
    idempotency_mismatch: "Ten klucz został już użyty z innym zapytaniem.",
    policy_in_use: "Te zasady są w użyciu i nie można ich usunąć.",
    tier_exists:
      "Istnieje już poziom lojalnościowy o tym kodzie lub tej randze.",
    tier_in_use:
      "Ten poziom lojalnościowy jest w użyciu i nie można go usunąć.",
    already_published: "Ta wersja jest już opublikowana.",
    refund_exceeds_captured: "Zwrot przekracza kwotę, którą zapłacono.",
    core_failed: "Sklep nie mógł tego wykonać. Nic nie zostało zmienione.",
    unsupported_file:
      "Tego rodzaju plików nie przyjmujemy. Prosimy przesłać zdjęcie (JPEG, PNG lub WebP) albo plik PDF.",
    unsupported_photo:
      "To zdjęcie jest w formacie HEIC firmy Apple, którego nie można tu otworzyć. Na iPhonie prosimy wybrać Ustawienia › Aparat › Formaty › Najbardziej zgodne albo przesłać zdjęcie jako JPEG.",
    picture_too_large:
      "To zdjęcie ma zbyt wiele pikseli. Prosimy przesłać mniejsze.",
    unknown_file:
      "Jednego z plików już nie ma albo należy do innego zgłoszenia. Prosimy przesłać go ponownie.",
    too_many_files: "Plików jest zbyt wiele.",
    too_many_streams:
      "To zgłoszenie jest otwarte w zbyt wielu oknach. Prosimy zamknąć jedno z nich.",
    too_many_uploads:
      "Inne pliki są jeszcze przesyłane. Prosimy poczekać, aż któryś dotrze.",
    payload_too_large:
      "To jest za duże. Wyślij mniejszy plik lub mniej tekstu.",
    internal: "Po naszej stronie wystąpił błąd.",
    guard_nothing_settled: "Pieniądze lub towar już wyszły.",
    guard_settlements_planned:
      "Pieniądze zostały już przekazane: oględzin nie można już cofnąć.",
    guard_settlements_final: "Coś trzeba jeszcze rozliczyć lub odesłać.",
    guard_has_refused_units: "Żadnej sztuki nie odrzucono.",
    guard_appeal_open: "Termin na odwołanie minął albo odwołanie już złożono.",
    guard_not_shipped: "Towar z tej sprawy już do nas dotarł.",
    guard_units_left: "Nie ma oględzin, które można by cofnąć.",
    guard_units_asked:
      "O nic nie poproszono: odpowiedz na zgłoszenie albo je odrzuć.",
    guard_settlements_there: "Zanim towar dotrze, nie ma czego rozliczać.",
    guard_settlements_open: "W tej sprawie nie ma już nic do wydania.",
    guard_recovery_open: "W tej sprawie nie ma pieniędzy do odzyskania.",
    guard_manual_open: "W tej sprawie nie ma nic do ręcznej wypłaty.",
    guard_payment_open: "W tej sprawie nie ma nic do zapłaty.",
    guard_goods_unsent: "W tej sprawie nie ma towaru do wysłania.",
    guard_doubt_open: "Wiadomo już, jak wszystko w tej sprawie się zakończyło.",
    guard_work_open: "Nic z tej sprawy nie jest w serwisie.",
  },
}
