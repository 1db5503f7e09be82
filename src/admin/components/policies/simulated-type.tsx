import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SimulatedTypeDto } from "../../../types/policy-tools"
import { DecisionTrace } from "../case/decision-trace"
import { QuoteLines } from "../case/quote-lines"
import { Findings } from "../findings"

const COLORS = { allow: "green", review: "orange", deny: "red" } as const

/** One request type on the simulated order: the answer on every line, and what it would cost. */
export const SimulatedType = ({ type }: { type: SimulatedTypeDto }) => {
  const { t } = useTranslation("rma")
  const { items } = type.decision
  const titles = new Map<string | null, string>(
    items.map(({ item_id, title }) => [item_id, title])
  )
  return (
    <section className="shadow-elevation-card-rest divide-y rounded-lg">
      <Text weight="plus" className="px-6 py-3">
        {type.name}
      </Text>
      <ul className="flex flex-col gap-y-3 px-6 py-4">
        {items.map((item) => (
          <li key={item.item_id} className="flex flex-col gap-y-1">
            <div className="flex items-center justify-between gap-x-2">
              <Text size="small">{item.title}</Text>
              <Badge size="2xsmall" color={COLORS[item.outcome]}>
                {t(`effects.${item.outcome}`)}
              </Badge>
            </div>
            <Findings findings={item.findings} />
          </li>
        ))}
      </ul>
      {type.quote && <QuoteLines quote={type.quote} requested />}
      <DecisionTrace
        trace={items.flatMap(({ item_id, trace }) =>
          trace.map((entry) => ({ ...entry, item_id }))
        )}
        titles={titles}
      />
    </section>
  )
}
