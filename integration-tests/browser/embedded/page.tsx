import Medusa from "@medusajs/js-sdk"
import { createRmaClient } from "medusa-plugin-rma/storefront"
import {
  LoyaltyStanding,
  MyReturns,
  ReturnDetail,
  ReturnWizard,
  RmaProvider,
  WithdrawalButton,
  type View,
} from "medusa-plugin-rma/storefront/react"
import "medusa-plugin-rma/storefront/styles.css"
import { StrictMode, useState, version } from "react"
import { hydrateRoot } from "react-dom/client"
import { renderToString } from "react-dom/server"

/**
 * A shop of somebody's own: one component in a page without anything around it. `?show=<which>&id=<of what>&lang=<of the
 * page>`.
 */
const asked = new URLSearchParams(location.search)
document.documentElement.lang = asked.get("lang") ?? "en"
const { baseUrl, publishableKey } = document.documentElement.dataset

const sdk = new Medusa({
  baseUrl: baseUrl ?? "",
  publishableKey,
  auth: { type: "jwt", jwtTokenStorageMethod: "session" },
})
const client = createRmaClient(sdk)

const Shown = ({ go }: { go: (view: View) => void }) => {
  const id = asked.get("id") ?? ""
  switch (asked.get("show")) {
    case "withdrawal":
      return <WithdrawalButton />
    case "withdrawal-signed-in":
      return <WithdrawalButton signedIn />
    case "returns":
      return <MyReturns />
    case "wizard":
      return <ReturnWizard order={id} go={go} />
    case "case":
      return <ReturnDetail id={id} go={go} />
    default:
      return <LoyaltyStanding />
  }
}

/** Where a component leads is the shop's own affair. */
const Page = () => {
  const [view, setView] = useState<View>()
  return (
    <RmaProvider client={client}>
      <Shown go={setView} />
      <p id="led-to">{view && JSON.stringify(view)}</p>
    </RmaProvider>
  )
}

const page = (
  <StrictMode>
    <Page />
  </StrictMode>
)
document.documentElement.dataset.react = version
const root = document.getElementById("root")
if (root) {
  // As a framework that draws on the server does; what does not fit together, React tells.
  root.innerHTML = renderToString(page)
  hydrateRoot(root, page)
}
