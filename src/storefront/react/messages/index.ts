import { en, type Messages } from "./en"
import { es } from "./es"
import { it } from "./it"
import { lv } from "./lv"
import { pl } from "./pl"

export type { Messages, Plural } from "./en"

const TABLES: Record<string, Messages> = { en, it, es, pl, lv }

/** Languages that the components speak. */
export const LANGUAGES = Object.keys(TABLES)

/** The table of a language tag: of the tag, else of its language, else English. */
export const messagesFor = (locale: string): Messages =>
  TABLES[locale.toLowerCase()] ??
  TABLES[locale.toLowerCase().split("-")[0] ?? ""] ??
  en
