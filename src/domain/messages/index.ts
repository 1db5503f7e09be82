export { LANGUAGES, localeOf, type Locale } from "../languages"
export {
  messageFor,
  SENTENCES,
  sentenceFor,
  type MessageValues,
} from "./message-for"
export type { Language, MessageCode, Messages } from "./types"
