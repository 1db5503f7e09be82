import { Badge, Button, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { TraceEntry } from "../../../domain/policy/decision"
import { humanize } from "../../lib/request-type-names"

const shown = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "–")

interface DecisionTraceProps {
  trace: TraceEntry[]
  /** Titles of the order lines, by their ids. */
  titles: ReadonlyMap<string | null, string>
}

/** Every rule that was judged, matched or not; folded away until somebody wants to know. */
export const DecisionTrace = ({ trace, titles }: DecisionTraceProps) => {
  const { t } = useTranslation("rma")
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Button
        size="small"
        variant="transparent"
        className="self-start"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open
          ? t("decision.hideTrace")
          : t("decision.trace", { count: trace.length })}
      </Button>
      <ol id={id} className={open ? "flex flex-col gap-y-3" : "hidden"}>
        {trace.map((entry, index) => (
          <li key={`${entry.path}-${index}`}>
            <div className="flex items-center gap-x-2">
              <Badge size="2xsmall" color={entry.matched ? "orange" : "grey"}>
                {t(entry.matched ? "decision.matched" : "decision.notMatched")}
              </Badge>
              <Text size="small">
                {[humanize(entry.code), titles.get(entry.item_id ?? null)]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </div>
            <Text size="xsmall" className="text-ui-fg-subtle break-all">
              {t("decision.observed", { value: shown(entry.observed) })}
              {" · "}
              {t("decision.expected", { value: shown(entry.expected) })}
            </Text>
            <Text size="xsmall" className="text-ui-fg-muted" family="mono">
              {entry.path}
            </Text>
          </li>
        ))}
      </ol>
    </div>
  )
}
