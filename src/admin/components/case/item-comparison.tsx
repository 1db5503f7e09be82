import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminRmaItemDto } from "../../../types/http"
import { money } from "../../lib/money"
import { humanize } from "../../lib/request-type-names"
import { FactList, type Fact } from "./fact-list"

interface ItemComparisonProps {
  item: AdminRmaItemDto
  currency: string | null
  /** Its message for reception already stands above, in plain sight. */
  toCheck: boolean
  reasonLabel: (value: string) => string
}

/** What the shopper declared beside what inspection found. */
export const ItemComparison = ({
  item,
  currency,
  toCheck,
  reasonLabel,
}: ItemComparisonProps) => {
  const { t } = useTranslation("rma")
  const stateLabel = (state: unknown) =>
    typeof state === "string"
      ? t(`items.serialStates.${state}`, humanize(state))
      : null
  const foundFact = ([key, value]: [string, unknown]): Fact => {
    switch (key) {
      case "serial":
        return [t("items.serial"), String(value)]
      case "serial_state":
        return [t("items.serialState"), stateLabel(value)]
      case "void_cause":
        return [
          t("items.voidCause"),
          item.void_cause?.name ?? humanize(String(value)),
        ]
      case "enclosures":
        return [
          t("items.enclosures"),
          [value].flat().map(String).map(humanize).join(", "),
        ]
      default:
        return [humanize(key), humanize(String(value))]
    }
  }
  const declared: Fact[] = [
    [t("items.reason"), item.reason && reasonLabel(item.reason)],
    [
      t("items.resolution"),
      item.resolution &&
        [
          t(`resolutions.${item.resolution}`, humanize(item.resolution)),
          item.exchange_title,
        ]
          .filter(Boolean)
          .join(": "),
    ],
    [t("items.serial"), item.serial],
    [t("items.serialState"), stateLabel(item.serial_state)],
    ...Object.entries(item.fields).map(([key, value]): Fact => [
      humanize(key),
      humanize(value),
    ]),
    [t("items.note"), item.note],
    [t("items.receptionMessage"), toCheck ? null : item.reception_message],
    [
      null,
      item.evidence.length > 0
        ? t("items.evidence", { count: item.evidence.length })
        : null,
    ],
  ]
  const found: Fact[] = [
    ...Object.entries(item.found ?? {}).map(foundFact),
    [t("items.inspectionNote"), item.inspection_note],
    [
      t("items.deduction"),
      item.deduction &&
        `${money(item.deduction.amount, currency)}: ${item.deduction.reason}`,
    ],
    [t("items.decisionReason"), item.decision_reason],
  ]
  return (
    <div className="flex flex-wrap gap-4">
      {(
        [
          [t("items.declared"), declared],
          [t("items.found"), found],
        ] as const
      ).map(([title, facts]) =>
        facts.some(([, value]) => value) ? (
          <div
            key={title}
            className="bg-ui-bg-subtle min-w-56 flex-1 rounded-lg p-3"
          >
            <Text size="xsmall" weight="plus" className="text-ui-fg-muted mb-1">
              {title}
            </Text>
            <FactList facts={facts} />
          </div>
        ) : null
      )}
    </div>
  )
}
