export {
  LANGUAGES,
  localeOf,
  messageFor,
  sentenceFor,
  type Locale,
  type MessageValues,
} from "./message-for"
export type { Language, MessageCode, Messages } from "./types"
