import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { LoyaltyCrumb } from "../../components/crumbs"
import { TiersTable } from "../../components/loyalty/tiers-table"

export const config = defineRouteConfig({
  label: "menu.loyalty",
  translationNs: "rma",
  nested: "/customers",
  rank: 2,
})

export const handle = { breadcrumb: () => <LoyaltyCrumb /> }

const LoyaltyTiersPage = () => (
  <LayoutComposer
    widgetsZonePrefix="rma_loyalty.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="rma:tiers-table">
          <TiersTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export default LoyaltyTiersPage
