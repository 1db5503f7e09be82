import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePolicies } from "../../hooks/use-policies"
import { policyPath } from "../../lib/policy-path"
import { usePolicyColumns } from "./use-policy-columns"

/** The policies of the store, in the order in which they are asked. */
export const PoliciesTable = () => {
  const { t } = useTranslation("rma")
  const policies = usePolicies()
  const columns = usePolicyColumns()
  return (
    <Container className="divide-y p-0">
      <DataTable
        data={policies}
        columns={columns}
        rowCount={policies?.length}
        pageSize={100}
        isLoading={!policies}
        enablePagination={false}
        enableSearch={false}
        getRowId={(policy) => policy.id}
        rowHref={(policy) => policyPath(policy.id)}
        heading={t("policies.title")}
        subHeading={t("policies.subtitle")}
        actions={[
          { label: t("policies.loadPreset"), to: "/rma-policies/preset" },
          { label: t("newPolicy.title"), to: "/rma-policies/create" },
        ]}
        emptyState={{
          empty: {
            heading: t("policies.empty"),
            description: t("policies.emptyHint"),
          },
        }}
      />
    </Container>
  )
}
