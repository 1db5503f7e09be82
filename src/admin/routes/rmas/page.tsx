import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { ReturnsCrumb } from "../../components/crumbs"
import { ReturnsTable } from "../../components/returns-table/returns-table"

export const config = defineRouteConfig({
  label: "menu.returns",
  translationNs: "rma",
  nested: "/orders",
  rank: 2,
})

export const handle = { breadcrumb: () => <ReturnsCrumb /> }

const ReturnsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="rma.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="rma:returns-table">
          <ReturnsTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export default ReturnsPage
