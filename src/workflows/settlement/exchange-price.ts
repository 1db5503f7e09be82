import type { ExchangedFor } from "../../domain/settlement"
import type { RmaItemRecord } from "../../modules/rma/records"

/** The price of one chosen unit as it was frozen at submit; null: even. */
export const exchangePrice = ({
  exchange_gross,
  exchange_net,
  exchange_tax_rate,
}: Pick<
  RmaItemRecord,
  "exchange_gross" | "exchange_net" | "exchange_tax_rate"
>): ExchangedFor["price"] =>
  exchange_gross === null
    ? null
    : {
        gross: exchange_gross,
        net: exchange_net ?? exchange_gross,
        tax_rate: exchange_tax_rate,
      }
