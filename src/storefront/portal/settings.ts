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
  password_reset_url: null,
  payment: {},
  publishable_key: null,
  max_file_size: null,
}

/** What the server wrote into the page. */
export const settingsOf = (root: HTMLElement): PortalSettings =>
  root.dataset.settings
    ? { ...NONE, ...(JSON.parse(root.dataset.settings) as PortalSettings) }
    : NONE

/** The shop's own page to pay what a settlement asks for. */
export const payAt =
  (address: string) =>
  (ids: Record<string, string | null>): void => {
    location.assign(
      address.replace(/\{(\w+)\}/g, (_, key: string) =>
        encodeURIComponent(ids[key] ?? "")
      )
    )
  }

/** The merchant's colours, as variables of the page. */
export const paint = ({ colors }: PortalSettings): void => {
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const value = colors[name as keyof typeof VARIABLES]
    if (value) {
      document.documentElement.style.setProperty(variable, value)
    }
  }
}
