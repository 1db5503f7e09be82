import type { Locale } from "../../domain/languages"

/** Everything a packing slip says of its own. `{day}` is a date. */
export interface SlipCopy {
  title: string
  number: string
  order: string
  send_to: string
  send_by: string
  quantity: string
  article: string
  serial: string
  /** Before what the shopper asked reception to know. */
  note: string
  enclose: string
  please: string
}

export const SLIP_COPY: Readonly<Record<Locale, SlipCopy>> = {
  en: {
    title: "Packing slip",
    number: "Return number",
    order: "Order",
    send_to: "Send to",
    send_by: "Please hand it over by {day}.",
    quantity: "Qty",
    article: "Article",
    serial: "Serial number",
    note: "Message for reception",
    enclose: "Please enclose as well",
    please: "Print this page and put it into the parcel, with the barcode up.",
  },
  it: {
    title: "Distinta di reso",
    number: "Numero di reso",
    order: "Ordine",
    send_to: "Spedire a",
    send_by: "Da consegnare entro {day}.",
    quantity: "Q.tà",
    article: "Articolo",
    serial: "Numero di serie",
    note: "Messaggio per il magazzino",
    enclose: "Da allegare",
    please:
      "Stampa questa pagina e mettila nel pacco, con il codice a barre in alto.",
  },
  es: {
    title: "Hoja de devolución",
    number: "Número de devolución",
    order: "Pedido",
    send_to: "Enviar a",
    send_by: "Entrégalo a más tardar el {day}.",
    quantity: "Cant.",
    article: "Artículo",
    serial: "Número de serie",
    note: "Mensaje para recepción",
    enclose: "Incluye también",
    please:
      "Imprime esta página y métela en el paquete con el código de barras hacia arriba.",
  },
  pl: {
    title: "Karta zwrotu",
    number: "Numer zgłoszenia",
    order: "Zamówienie",
    send_to: "Adres wysyłki",
    send_by: "Prosimy nadać przesyłkę do: {day}.",
    quantity: "Ilość",
    article: "Artykuł",
    serial: "Numer seryjny",
    note: "Wiadomość dla magazynu",
    enclose: "Prosimy dołączyć",
    please: "Wydrukuj tę stronę i włóż ją do paczki kodem kreskowym do góry.",
  },
  lv: {
    title: "Atgriešanas lapa",
    number: "Atgriešanas numurs",
    order: "Pasūtījums",
    send_to: "Sūtīt uz",
    send_by: "Lūdzu, nododiet sūtījumu līdz: {day}.",
    quantity: "Skaits",
    article: "Prece",
    serial: "Sērijas numurs",
    note: "Ziņa saņēmējam",
    enclose: "Lūdzu, pievienojiet arī",
    please:
      "Izdrukājiet šo lapu un ielieciet to sūtījumā ar svītrkodu uz augšu.",
  },
}
