import type { Quote } from "../../domain/settlement"
import type { QuoteDto } from "../../types/http"
import { numberOrNull } from "./values"

export const quoteDto = (quote: Quote): QuoteDto => ({
  currency_code: quote.currency_code,
  lines: quote.lines.map((line) => ({
    kind: line.kind,
    code: line.code,
    item_id: line.item_id,
    title: line.title,
    quantity: line.quantity,
    amount: Number(line.shown),
    gross: Number(line.gross),
    net: Number(line.net),
    tax: Number(line.tax),
    tax_rate: numberOrNull(line.tax_rate),
    ...(line.waived ? { waived: true } : {}),
  })),
  total: Number(quote.total),
  to_pay: Number(quote.to_pay ?? 0),
})
