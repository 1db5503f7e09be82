/** What the server tells the hosted page about its merchant. */
export interface PortalSettings {
  name: string
  logo_url: string | null
  colors: {
    accent?: string
    accent_text?: string
    background?: string
    text?: string
  }
  contact: { email?: string; phone?: string; url?: string }
  /** The shop's own page for who forgot their password. */
  password_reset_url: string | null
  payment: { url?: string; provider?: string }
  publishable_key: string | null
  /** Bytes of one file; null: it is not known. */
  max_file_size: number | null
}
