import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DeclarationForm } from "../../../forms/declaration-form"
import { useDeclaration } from "../../../hooks/use-declarations"

/** One declared withdrawal as a drawer over the list: `/rma-declarations/:id`. */
const DeclarationPage = () => {
  const { t } = useTranslation("rma")
  const { id = "" } = useParams()
  const { data: declaration } = useDeclaration(id)
  return (
    <RouteDrawer prev="/rma-declarations">
      <RouteDrawer.Header>
        <RouteDrawer.Title>{t("declarations.one")}</RouteDrawer.Title>
        <RouteDrawer.Description className="txt-small text-ui-fg-subtle">
          {t("declarations.oneHint")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {declaration && <DeclarationForm declaration={declaration} />}
    </RouteDrawer>
  )
}

export default DeclarationPage
