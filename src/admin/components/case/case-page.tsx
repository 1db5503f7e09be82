import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container, Skeleton } from "@medusajs/ui"
import { useRma } from "../../hooks/use-rma"
import { Problem } from "../problem"
import { AttentionSection } from "./attention-section"
import { ClocksSection } from "./clocks-section"
import { ConversationSection } from "./conversation-section"
import { DecisionSection } from "./decision-section"
import { FilesSection } from "./files-section"
import { GeneralSection } from "./general-section"
import { ItemsSection } from "./items-section"
import { MoneySection } from "./money-section"
import { NotesSection } from "./notes-section"
import { OfferSection } from "./offer-section"
import { PeopleSection } from "./people-section"
import { ShippingSection } from "./shipping-section"
import { TimelineSection } from "./timeline-section"

const { Entry } = LayoutComposer

/** One case, with every staff action. The action forms open as drawers over it, by address. */
export const CasePage = ({ id }: { id: string }) => {
  const { data: rma, error } = useRma(id)
  if (!rma) {
    return error ? <Problem error={error} /> : <Loading />
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="rma.details"
      preferredLayoutId="core:two-column"
      data={rma}
      sections={{
        main: (
          <>
            <Entry id="rma:attention">
              <AttentionSection rma={rma} />
            </Entry>
            <Entry id="rma:general">
              <GeneralSection rma={rma} />
            </Entry>
            <Entry id="rma:offer">
              <OfferSection rma={rma} />
            </Entry>
            <Entry id="rma:items">
              <ItemsSection rma={rma} />
            </Entry>
            <Entry id="rma:files">
              <FilesSection rma={rma} />
            </Entry>
            <Entry id="rma:conversation">
              <ConversationSection rma={rma} />
            </Entry>
            <Entry id="rma:money">
              <MoneySection rma={rma} />
            </Entry>
            <Entry id="rma:decision">
              <DecisionSection rma={rma} />
            </Entry>
            <Entry id="rma:notes">
              <NotesSection rma={rma} />
            </Entry>
          </>
        ),
        side: (
          <>
            <Entry id="rma:people">
              <PeopleSection rma={rma} />
            </Entry>
            <Entry id="rma:clocks">
              <ClocksSection rma={rma} />
            </Entry>
            <Entry id="rma:shipping">
              <ShippingSection rma={rma} />
            </Entry>
            <Entry id="rma:timeline">
              <TimelineSection rma={rma} />
            </Entry>
          </>
        ),
      }}
    />
  )
}

const Loading = () => (
  <div className="grid gap-3 xl:grid-cols-[1fr_440px]" aria-busy="true">
    <Container className="p-6">
      <Skeleton className="h-7 w-40" />
    </Container>
    <Container className="p-6">
      <Skeleton className="h-40 w-full" />
    </Container>
  </div>
)
