import { useDate } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import type { AdminDeclarationDto } from "../../../types/declaration-http"
import { namedGoods } from "../../lib/declarations"
import { FactList } from "../case/fact-list"

/** A declaration as it was written, and why it became no case. */
export const DeclarationFacts = ({
  declaration,
}: {
  declaration: AdminDeclarationDto
}) => {
  const { t, i18n } = useTranslation("rma")
  const { getFullDate } = useDate()
  const { cause, note, received_at } = declaration
  const known = `declarations.causes.${cause}`
  return (
    <FactList
      facts={[
        [t("declarations.name"), declaration.name],
        [t("declarations.email"), declaration.email],
        [t("declarations.order"), declaration.order_number],
        [
          t("declarations.goods"),
          namedGoods(declaration) ?? t("declarations.everything"),
        ],
        [
          t("declarations.received"),
          getFullDate({ date: received_at, includeTime: true }),
        ],
        [
          t("declarations.cause"),
          cause && i18n.exists(known, { ns: "rma" }) ? t(known) : cause,
        ],
        [t("declarations.note"), note],
      ]}
    />
  )
}
