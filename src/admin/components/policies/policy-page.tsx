import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container, Skeleton } from "@medusajs/ui"
import { usePolicy } from "../../hooks/use-policy"
import { Problem } from "../problem"
import { DocumentSection } from "./document-section"
import { PolicyHead } from "./policy-head"
import { ReplaySection } from "./replay-section"
import { VersionsSection } from "./versions-section"

const { Entry } = LayoutComposer

/** One policy: its document, its versions, and what a draft of it would do. */
export const PolicyPage = ({ id }: { id: string }) => {
  const { data: policy, error } = usePolicy(id)
  if (!policy) {
    return error ? (
      <Problem error={error} />
    ) : (
      <Container className="p-6" aria-busy="true">
        <Skeleton className="h-7 w-40" />
      </Container>
    )
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="rma_policy.details"
      preferredLayoutId="core:two-column"
      data={policy}
      sections={{
        main: (
          <>
            <Entry id="rma:policy-head">
              <PolicyHead policy={policy} />
            </Entry>
            <Entry id="rma:policy-document">
              <DocumentSection
                key={`${policy.version} ${policy.status}`}
                policy={policy}
              />
            </Entry>
            <Entry id="rma:policy-replay">
              {/* What was found of an earlier draft says nothing of this one. */}
              <ReplaySection key={policy.updated_at} id={policy.id} />
            </Entry>
          </>
        ),
        side: (
          <Entry id="rma:policy-versions">
            <VersionsSection id={policy.id} />
          </Entry>
        ),
      }}
    />
  )
}
