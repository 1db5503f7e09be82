import { Button, Select, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useReplay } from "../../hooks/use-replay"
import { Section } from "../case/section"
import { DocumentErrors } from "./document-errors"
import { ReplayReport } from "./replay-report"

const OVER = ["cases", "orders"] as const
const LIMIT = 1000

/** What the newest version would change over the last cases or orders. */
export const ReplaySection = ({ id }: { id: string }) => {
  const { t } = useTranslation("rma")
  const [over, setOver] = useState<(typeof OVER)[number]>("cases")
  const { mutate, isPending, progress, error, data } = useReplay(id)
  return (
    <Section
      title={t("replay.title")}
      actions={
        <div className="flex items-center gap-x-2">
          <Select
            size="small"
            value={over}
            onValueChange={(value) =>
              setOver(value === "orders" ? "orders" : "cases")
            }
          >
            <Select.Trigger aria-label={t("replay.over")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {OVER.map((one) => (
                <Select.Item key={one} value={one}>
                  {t(`replay.overs.${one}`, { count: LIMIT })}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Button
            size="small"
            variant="secondary"
            className="shrink-0 px-3"
            isLoading={isPending}
            onClick={() => mutate({ over, limit: LIMIT })}
          >
            {t("replay.start")}
          </Button>
        </div>
      }
    >
      {!isPending && !data && !error && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("replay.hint")}
        </Text>
      )}
      {isPending && (
        <div className="px-6 py-4" role="status">
          <progress
            className="w-full"
            aria-label={t("replay.title")}
            value={progress?.done}
            max={progress?.total}
          />
          <Text size="xsmall" className="text-ui-fg-subtle">
            {progress
              ? t("replay.progress", { ...progress })
              : t("replay.starting")}
          </Text>
        </div>
      )}
      {error && (
        <div className="px-6 py-4">
          <DocumentErrors error={error} />
        </div>
      )}
      {data && !isPending && <ReplayReport report={data} />}
    </Section>
  )
}
