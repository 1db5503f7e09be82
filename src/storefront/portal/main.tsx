import Medusa from "@medusajs/js-sdk"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "../react/styles.css"
import { App } from "./app"
import "./page.css"
import { paint, settingsOf } from "./settings"
import { keepOwnWords } from "./typist"

/** The page takes its store from the address it was loaded from. */
const start = async (root: HTMLElement) => {
  const settings = settingsOf(root)
  paint(settings)
  const sdk = new Medusa({
    baseUrl: "/",
    publishableKey: settings.publishable_key ?? undefined,
    auth: { type: "jwt", jwtTokenStorageMethod: "session" },
  })
  const token = await sdk.client.getToken()
  if (token) {
    keepOwnWords(token)
  }
  createRoot(root).render(
    <StrictMode>
      <App sdk={sdk} settings={settings} signedIn={Boolean(token)} />
    </StrictMode>
  )
}

const root = document.getElementById("my-returns")
if (root) {
  void start(root)
}
