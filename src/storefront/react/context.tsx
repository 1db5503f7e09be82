import {
  createContext,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react"
import type { RmaClient } from "../client"
import { RmaRefusal } from "../client/refusal"
import { formatIn, tagOf, type Format } from "./format"
import { messagesFor, type Messages } from "./messages"
import { keepWordsOf } from "./typed-text"

export interface RmaProviderProps {
  client: RmaClient
  /**
   * Id of the customer who is signed in; null while nobody is. What is typed and not sent is theirs alone: it waits in
   * the tab while nobody is signed in, and is gone when somebody else is.
   */
  person?: string | null
  /** A language tag; else the page's, else the browser's. The store is asked to answer in it, too. */
  locale?: string
  /** Texts of one's own, by key; they go before ours. */
  messages?: Partial<Messages>
  /** The session ended: show a sign-in beside the components, and nothing typed is lost. */
  onSignedOut?: () => void
  /** Opens the shop's payment of what a settlement asks for. */
  onPay?: (payment: {
    rma_id: string
    settlement_id: string
    payment_collection_id: string | null
  }) => void
  /** Without `onPay`: a payment provider that asks the shopper nothing, by id, to complete payments with. */
  payWith?: string
  /** Bytes of one file that the store takes (its option `files.max_size`): of a larger one it is said before it is sent. */
  maxFileSize?: number
  children?: ReactNode
}

export interface RmaContextValue {
  client: RmaClient
  locale: string
  t: Messages
  format: Format
  onSignedOut?: () => void
  onPay?: RmaProviderProps["onPay"]
  payWith?: string
  maxFileSize?: number
}

const RmaContext = createContext<RmaContextValue | null>(null)

const languageOfPage = (): string =>
  document.documentElement.lang || navigator.language
/** A server draws before it is known who reads; what it takes for its own language is nobody's. */
const languageOfServer = () => "en"
const neverChanges = () => () => undefined

/** Drawn on a server, the page begins in English and turns to the reader's language as soon as it is taken over. */
const useLanguageOfPage = (): string =>
  useSyncExternalStore(neverChanges, languageOfPage, languageOfServer)

/** Whose words the components show: who is signed in, or was before the session ended. */
const useTypist = (person: string | null | undefined): string | undefined => {
  const [typist, setTypist] = useState<string>()
  if (person && person !== typist) {
    // Now: an effect would come after those of the components, which read what was typed.
    keepWordsOf(person)
    setTypist(person)
  }
  return typist
}

/** Gives the components their client, language and formats. */
export const RmaProvider = ({
  client,
  person,
  locale: given,
  messages,
  onSignedOut,
  onPay,
  payWith,
  maxFileSize,
  children,
}: RmaProviderProps) => {
  const typist = useTypist(person)
  const ofPage = useLanguageOfPage()
  const locale = tagOf(given ?? ofPage)
  const spoken = useMemo(() => client.inLanguage(locale), [client, locale])
  const value = useMemo<RmaContextValue>(
    () => ({
      client: spoken,
      locale,
      t: { ...messagesFor(locale), ...messages },
      format: formatIn(locale),
      onSignedOut,
      onPay,
      payWith,
      maxFileSize,
    }),
    [spoken, locale, messages, onSignedOut, onPay, payWith, maxFileSize]
  )
  // What somebody else's components hold goes with them.
  return (
    <RmaContext.Provider key={typist} value={value}>
      {children}
    </RmaContext.Provider>
  )
}

/** @throws RmaRefusal outside a {@link RmaProvider} */
export const useRmaContext = (): RmaContextValue => {
  const value = useContext(RmaContext)
  if (!value) {
    throw new RmaRefusal(0, null, "These components need an <RmaProvider>.")
  }
  return value
}
