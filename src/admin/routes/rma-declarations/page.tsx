import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { DeclarationsCrumb } from "../../components/crumbs"
import { DeclarationsTable } from "../../components/declarations/declarations-table"

export const config = defineRouteConfig({
  label: "menu.declarations",
  translationNs: "rma",
  nested: "/orders",
  rank: 4,
})

export const handle = { breadcrumb: () => <DeclarationsCrumb /> }

const DeclarationsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="rma_declaration.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="rma:declarations-table">
          <DeclarationsTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export default DeclarationsPage
