import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { QuoteDto, QuoteLineDto } from "../../../types/http"
import { money } from "../../lib/money"
import { humanize } from "../../lib/request-type-names"

interface QuoteLinesProps {
  quote: QuoteDto
  /** It is what was asked for; what was settled is another sum. */
  requested: boolean
}

/** The lines as the shopper sees them: rounded, and adding up to the total. */
export const QuoteLines = ({ quote, requested }: QuoteLinesProps) => {
  const { t } = useTranslation("rma")
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t(requested ? "money.requested" : "money.quote")}
      </Text>
      {quote.lines.map((line, index) => (
        <div key={index} className="flex items-center justify-between gap-x-4">
          <LineName line={line} />
          <Text size="small" className="tabular-nums">
            {money(line.amount, quote.currency_code)}
          </Text>
        </div>
      ))}
      <div className="flex items-center justify-between border-t pt-2">
        <Text size="small" weight="plus">
          {t(requested ? "money.requestedTotal" : "money.total")}
        </Text>
        <Text size="small" weight="plus" className="tabular-nums">
          {money(quote.total, quote.currency_code)}
        </Text>
      </div>
      {quote.to_pay > 0 && (
        <div className="flex items-center justify-between">
          <Text size="small" weight="plus">
            {t("money.toPay")}
          </Text>
          <Text size="small" weight="plus" className="tabular-nums">
            {money(quote.to_pay, quote.currency_code)}
          </Text>
        </div>
      )}
    </div>
  )
}

const LineName = ({ line }: { line: QuoteLineDto }) => {
  const { t } = useTranslation("rma")
  const kind = t(`money.kinds.${line.kind}`)
  const name =
    line.kind === "item"
      ? `${line.title ?? kind}${line.quantity ? ` × ${line.quantity}` : ""}`
      : [
          kind,
          line.code && humanize(line.code),
          line.title,
          line.kind === "exchange" && line.quantity && `× ${line.quantity}`,
        ]
          .filter(Boolean)
          .join(" · ")
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {name}
      {line.waived && (
        <Badge size="2xsmall" className="ml-2">
          {t("money.waived")}
        </Badge>
      )}
    </Text>
  )
}
