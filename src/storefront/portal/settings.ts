import type { PortalSettings } from "../../types/portal"

const VARIABLES = {
  accent: "--rma-accent",
  accent_text: "--rma-accent-text",
  background: "--rma-background",
  text: "--rma-text",
} as const

const NONE: PortalSettings = {
  name: "",
  logo_url: null,
  colors: {},
  contact: {},
  publishable_key: null,
}

/** What the server wrote into the page. */
export const settingsOf = (root: HTMLElement): PortalSettings =>
  root.dataset.settings
    ? (JSON.parse(root.dataset.settings) as PortalSettings)
    : NONE

/** The merchant's colours, as variables of the page. */
export const paint = ({ colors }: PortalSettings): void => {
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const value = colors[name as keyof typeof VARIABLES]
    if (value) {
      document.documentElement.style.setProperty(variable, value)
    }
  }
}
