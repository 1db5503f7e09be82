import type { QuoteDto, QuoteLineDto } from "../../client"
import { useRmaContext } from "../context"
import { fill, humanize } from "../format"

const useLineName = (fees: Record<string, string>) => {
  const { t } = useRmaContext()
  return (line: QuoteLineDto): string => {
    const names: Record<string, string> = t.detail.line
    const title = line.title ?? ""
    if (line.kind === "fee" && line.code) {
      return fees[line.code] ?? `${t.detail.line.fee}: ${humanize(line.code)}`
    }
    const name = fill(names[line.kind] ?? humanize(line.kind), { title })
    const counted = line.kind === "item" || line.kind === "exchange"
    const count = counted ? (line.quantity ?? 1) : 1
    return count > 1 ? `${name} × ${count}` : name || title
  }
}

/** What is given back, line by line, and what is kept of it. */
export const QuoteTable = ({
  quote,
  caption,
  fees = {},
}: {
  quote: QuoteDto
  caption: string
  /** Names of fees by code, where they are known. */
  fees?: Record<string, string>
}) => {
  const { t, format } = useRmaContext()
  const nameOf = useLineName(fees)
  const money = (amount: number) => format.money(amount, quote.currency_code)
  return (
    <table className="rma-quote">
      <caption>{caption}</caption>
      <tbody>
        {quote.lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">{nameOf(line)}</th>
            <td>
              <bdi>{line.waived ? t.detail.waived : money(line.amount)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.detail.total}</th>
          <td>
            <bdi>{money(quote.total)}</bdi>
          </td>
        </tr>
        {quote.to_pay > 0 && (
          <tr>
            <th scope="row">{t.detail.toPay}</th>
            <td>
              <bdi>{money(quote.to_pay)}</bdi>
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  )
}
