import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Findings } from "../components/findings"
import type { refusedTypes } from "../lib/request-type-info"

interface RefusedTypesProps {
  types: ReturnType<typeof refusedTypes>
}

/** What the order's policy has, but does not give for this order: what to tell who calls. */
export const RefusedTypes = ({ types }: RefusedTypesProps) => {
  const { t } = useTranslation("rma")
  return types.length === 0 ? null : (
    <section className="flex flex-col gap-y-4">
      <Text size="small" weight="plus">
        {t("create.refused")}
      </Text>
      {types.map(({ code, name, findings }) => (
        <div key={code} className="flex flex-col gap-y-2">
          <Text size="small">{name}</Text>
          <Findings findings={findings} />
        </div>
      ))}
    </section>
  )
}
