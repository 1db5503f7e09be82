import { useState } from "react"
import { Root } from "./parts/root"
import { ReturnDetail, type ReturnDetailProps } from "./return-detail"
import { ReturnList } from "./return-list"
import { ReturnWizard } from "./return-wizard"
import type { Go, View } from "./view"
import { Withdrawal } from "./withdrawal-button"

export interface MyReturnsProps {
  /** Where the shopper is; left out, the component keeps it itself. */
  view?: View
  onView?: Go
  /** Told which case is shown once it is read, as for the title of a page of one's own. */
  onCase?: ReturnDetailProps["onCase"]
  /** False for a guest, who sees one order. */
  signedIn?: boolean
  /** Takes the focus when it appears: the reader just came in. */
  arrive?: boolean
}

/** My Returns: the list, a case, a new request, the withdrawal. */
export const MyReturns = ({
  view: given,
  onView,
  onCase,
  signedIn = true,
  arrive = false,
}: MyReturnsProps) => {
  const [own, setOwn] = useState<View>({ name: "list" })
  const [moved, setMoved] = useState(arrive)
  const view = given ?? own
  const go: Go = (next) => {
    setMoved(true)
    setOwn(next)
    onView?.(next)
  }
  return (
    <Root>
      {view.name === "list" && <ReturnList go={go} arrive={moved} />}
      {view.name === "case" && (
        <ReturnDetail
          key={view.id}
          id={view.id}
          go={go}
          arrive={moved}
          onCase={onCase}
        />
      )}
      {view.name === "new" && (
        <ReturnWizard
          key={view.draft ?? ""}
          draft={view.draft}
          order={view.order}
          go={go}
        />
      )}
      {view.name === "withdraw" && <Withdrawal signedIn={signedIn} go={go} />}
    </Root>
  )
}
