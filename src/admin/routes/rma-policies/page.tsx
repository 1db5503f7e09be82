import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { PoliciesCrumb } from "../../components/crumbs"
import { PoliciesTable } from "../../components/policies/policies-table"

export const config = defineRouteConfig({
  label: "menu.policies",
  translationNs: "rma",
  nested: "/orders",
  rank: 3,
})

export const handle = { breadcrumb: () => <PoliciesCrumb /> }

const PoliciesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="rma_policy.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="rma:policies-table">
          <PoliciesTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export default PoliciesPage
