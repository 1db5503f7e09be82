import Medusa from "@medusajs/js-sdk"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "../react/styles.css"
import { App } from "./app"
import "./page.css"
import { paint, settingsOf } from "./settings"

/** The page takes its store from the address it was loaded from. */
const start = async (root: HTMLElement) => {
  const settings = settingsOf(root)
  paint(settings)
  const sdk = new Medusa({
    baseUrl: "/",
    publishableKey: settings.publishable_key ?? undefined,
    auth: { type: "jwt", jwtTokenStorageMethod: "session" },
  })
  const signedIn = Boolean(await sdk.client.getToken())
  createRoot(root).render(
    <StrictMode>
      <App sdk={sdk} settings={settings} signedIn={signedIn} />
    </StrictMode>
  )
}

const root = document.getElementById("my-returns")
if (root) {
  void start(root)
}
