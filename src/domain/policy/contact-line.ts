import type { Contact } from "./schema"
import { textIn } from "./text"

/** Every way to somebody in one line: `Toys & Co, shop@example.com, +39 02 1234`. */
export const contactLine = (
  { name, email, phone, url, note }: Contact,
  locale: string | null | undefined
): string =>
  [
    name && textIn(name, locale),
    email,
    phone,
    url,
    note && textIn(note, locale),
  ]
    .filter(Boolean)
    .join(", ")
