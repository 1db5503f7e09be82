import type { ActorType } from "../domain/lifecycle"
import type { PreviewDto, RmaSummaryDto, StoreRmaDto } from "../types/http"
import type { ShopperLoyaltyDto } from "../types/loyalty-http"
import type {
  DraftBodyDto,
  ExpectedQuoteDto,
  LabelDto,
  PageDto,
  RequestBodyDto,
  RequestTypeDto,
  ReturnOrderDto,
  ReturnOrderSummaryDto,
  SubmittedDto,
} from "../types/shopper-http"
import type { Sdk } from "./client/sdk"
import { turns } from "./client/turns"
import { findVariant, findVariants, readVariants } from "./client/variants"
import { uploadTo, type UploadFile, type UploadOptions } from "./client/upload"
import {
  createTransport,
  type Call,
  type TransportOptions,
} from "./client/transport"

export { isRefusal, RmaRefusal } from "./client/refusal"
export type { Sdk } from "./client/sdk"
export type { DeviceFile, UploadFile, UploadOptions } from "./client/upload"
export type { ExchangeVariant } from "./client/variants"
export type { TransportOptions as RmaClientOptions } from "./client/transport"
export type * from "../types/http"
export type * from "../types/loyalty-http"
export type * from "../types/shopper-http"

export interface Paging {
  limit?: number
  offset?: number
}

export interface WithdrawalBody {
  name: string
  email: string
  order_number: string
  /** What it is about; absent: all of the order. */
  items?: {
    item_id?: string
    sku?: string
    title?: string
    quantity?: number
  }[]
}

/** What one side wrote to the other. */
export interface CaseMessage {
  id: string
  author: ActorType
  text: string
  files: { id: string; filename: string; mime_type: string }[]
  created_at: string
}

export interface CaseFilters extends Paging {
  status?: string[]
  order_id?: string[]
}

/** A label is a file, or where it is, or the account it goes on. */
export type Label = { file: Blob; filename: string } | { label: LabelDto }

const filenameIn = (response: Response): string =>
  /filename="([^"]+)"/.exec(
    response.headers.get("content-disposition") ?? ""
  )?.[1] ?? "file"

const one = (id: string, rest = ""): string =>
  `/store/rmas/${encodeURIComponent(id)}${rest}`

type InTurn = ReturnType<typeof turns>

const clientOf = (sdk: Sdk, options: TransportOptions, inTurn: InTurn) => {
  const transport = createTransport(sdk, options)
  const { json, raw, stream, prepare } = transport

  const act = async (
    id: string,
    action: string,
    body: object = {}
  ): Promise<StoreRmaDto> =>
    (await json<{ rma: StoreRmaDto }>(one(id, `/${action}`), { body })).rma

  const keyed = (key?: string): Pick<Call, "headers"> =>
    key ? { headers: { "Idempotency-Key": key } } : {}

  /** A file behind an authorised address: pictures are shown from a blob. */
  const file = async (path: string) => {
    const response = await raw(path, { accept: "*/*" })
    return { file: await response.blob(), filename: filenameIn(response) }
  }

  return {
    /** Orders, with what of them can be returned. */
    orders: {
      list: (paging: Paging = {}) =>
        json<{ return_orders: ReturnOrderSummaryDto[] } & PageDto>(
          "/store/return-orders",
          { query: { ...paging } }
        ),
      retrieve: (orderId: string) =>
        json<ReturnOrderDto>(
          `/store/return-orders/${encodeURIComponent(orderId)}`
        ),
      /** What a line of it can be exchanged for, with price and stock. */
      exchangeVariants: (orderId: string, itemId: string) =>
        readVariants(transport, orderId, itemId),
      /** Other goods of the shop to exchange for, by a word of their name. */
      findVariants: (orderId: string, word: string) =>
        findVariants(transport, orderId, word),
      /** One of them, chosen before; undefined: it is sold no more. */
      findVariant: (orderId: string, variantId: string) =>
        findVariant(transport, orderId, variantId),
    },
    /** Guests: an order by its number and e-mail, proved by a code or the link that was mailed. */
    access: {
      /** Always the same answer, whether or not there is such an order. */
      request: (body: { email: string; order_number: string }) =>
        raw("/store/rma-access", { body }),
      verify: (
        body:
          | { email: string; order_number: string; code: string }
          | { secret: string }
      ) =>
        json<{ token: string; expires_at: string }>(
          "/store/rma-access/verify",
          { body }
        ),
    },
    /** The statutory withdrawal, for anyone and without a token; acknowledged by mail at once. */
    withdraw: (body: WithdrawalBody) =>
      json<{ received_at: string }>("/store/withdrawals", { body }),
    /** Pictures and PDFs, to be named in a request or a message within a day; in React Native `{ uri, name, type }`. */
    files: {
      upload: async (file: UploadFile, options?: UploadOptions) =>
        (
          await inTurn(() =>
            uploadTo<{ files: { id: string; filename: string }[] }>(
              transport,
              "/store/rmas/files",
              file,
              options
            )
          )
        ).files[0],
      read: (id: string, fileId: string, variant?: "thumbnail") =>
        file(
          one(id, `/files/${encodeURIComponent(fileId)}`) +
            (variant ? `?variant=${variant}` : "")
        ),
    },
    /** What can be asked without an order. */
    requestTypes: (paging: Paging = {}) =>
      json<{ request_types: RequestTypeDto[] } & PageDto>(
        "/store/rma-request-types",
        { query: { ...paging } }
      ),
    /** The published terms as text. */
    policy: async (
      query: {
        country_code?: string
        region_id?: string
        /** Absent: the channel of the publishable key. */
        sales_channel_id?: string
      } = {}
    ) =>
      (
        await json<{
          return_policy: { published_at: string | null; plain: string }
        }>("/store/return-policy", { query })
      ).return_policy,
    /** What a submit of this body would answer; writes nothing. */
    preview: (body: RequestBodyDto) =>
      json<PreviewDto>("/store/rmas/preview", { body }),
    /** @param idempotencyKey of one's own: sent again, nothing happens twice */
    submit: (body: RequestBodyDto, idempotencyKey?: string) =>
      json<SubmittedDto>("/store/rmas", { body, ...keyed(idempotencyKey) }),
    /** Requests half filled; they reserve nothing, and can be resumed anywhere. */
    drafts: {
      create: async (body: DraftBodyDto) =>
        (await json<{ rma: StoreRmaDto }>("/store/rmas/drafts", { body })).rma,
      /** The body replaces what was saved before. */
      save: async (id: string, body: DraftBodyDto) =>
        (await json<{ rma: StoreRmaDto }>(one(id), { body })).rma,
      /** @param shown the amounts the shopper saw; others are refused with `quote_changed` and the new quote */
      submit: (id: string, idempotencyKey?: string, shown?: ExpectedQuoteDto) =>
        json<SubmittedDto>(one(id, "/submit"), {
          body: shown ? { expected_quote: shown } : {},
          ...keyed(idempotencyKey),
        }),
    },
    /** Cases, newest first. */
    cases: {
      list: ({ status, order_id, ...paging }: CaseFilters = {}) =>
        json<{ rmas: RmaSummaryDto[] } & PageDto>("/store/rmas", {
          query: { ...paging, status, order_id },
        }),
      retrieve: async (id: string) =>
        (await json<{ rma: StoreRmaDto }>(one(id))).rma,
      cancel: (id: string, body: { reason?: string } = {}) =>
        act(id, "cancel", body),
      provideDetails: (
        id: string,
        body: {
          message: string
          file_ids?: string[]
          items?: {
            id: string
            note?: string
            fields?: Record<string, string>
            evidence?: { slot: string; file_id: string }[]
          }[]
        }
      ) => act(id, "details", body),
      confirmShipment: (
        id: string,
        body: {
          carrier?: string
          tracking_number?: string
          shipped_at?: string
        } = {}
      ) => act(id, "shipment", body),
      appeal: (id: string, body: { message: string }) =>
        act(id, "appeal", body),
      acceptOffer: (id: string) => act(id, "accept-offer"),
      declineOffer: (id: string, body: { reason?: string } = {}) =>
        act(id, "decline-offer", body),
      /** 1 to 5; a score of 2 or less needs a reason. */
      rate: (id: string, body: { score: number; reason?: string }) =>
        act(id, "rating", body),
      /** After core's payment session of the settlement was completed. */
      confirmPayment: (id: string, body: { settlement_id: string }) =>
        act(id, "payment", body),
      consentDisposal: (id: string, body: { items?: string[] } = {}) =>
        act(id, "consent-disposal", body),
      packingSlip: (id: string) => file(one(id, "/packing-slip")),
      label: async (id: string): Promise<Label> => {
        const response = await raw(one(id, "/label"), { accept: "*/*" })
        const type = response.headers.get("content-type") ?? ""
        return type.includes("json")
          ? ((await response.json()) as { label: LabelDto })
          : { file: await response.blob(), filename: filenameIn(response) }
      },
    },
    /** What a settlement asks to be paid, through core's payment collection. */
    payments: {
      /** Opens a session with a provider that asks the shopper nothing, such as payment by transfer. */
      begin: (collectionId: string, providerId: string) =>
        json<unknown>(
          `/store/payment-collections/${encodeURIComponent(collectionId)}/payment-sessions`,
          { body: { provider_id: providerId } }
        ),
    },
    /** The conversation of a case, newest first. */
    messages: {
      list: (id: string, paging: Paging = {}) =>
        json<{ messages: CaseMessage[]; unread_messages: number } & PageDto>(
          one(id, "/messages"),
          { query: { ...paging } }
        ),
      send: (id: string, body: { text?: string; file_ids?: string[] }) =>
        act(id, "messages", body),
      /** @param body `up_to`: id of the last message that was seen; absent: all of them */
      markRead: (id: string, body: { up_to?: string } = {}) =>
        json<{ unread_messages: number }>(one(id, "/messages/read"), { body }),
    },
    /**
     * What happens to a case, as it happens: ids alone, the rest is to be read.
     * @param after id of the last event known
     */
    events: (id: string, after?: string) =>
      stream(one(id, "/events"), after ? { "last-event-id": after } : {}),
    /** Standing and what is left of allowances. */
    loyalty: async () =>
      (
        await json<{ loyalty: ShopperLoyaltyDto }>(
          "/store/customers/me/loyalty"
        )
      ).loyalty,
    /** For what has no method yet, with the same headers and refusals. */
    request: { json, raw, stream, prepare, file },
  }
}

export type RmaClient = ReturnType<typeof clientOf> & {
  /** The same, asking for names, findings and refusals in this language, unless it was made with a `locale`. */
  inLanguage(tag: string): RmaClient
}

/** Copies in other languages send files in the same turns: the store counts those of one person. */
const speaking = (
  sdk: Sdk,
  options: TransportOptions,
  inTurn: InTurn
): RmaClient => ({
  ...clientOf(sdk, options, inTurn),
  inLanguage: (tag) => speaking(sdk, { locale: () => tag, ...options }, inTurn),
})

/**
 * The store API of returns, typed, over an instance of `@medusajs/js-sdk`, whose address, publishable key,
 * token and headers it uses. Every method throws `RmaRefusal`, with the `code`, the sentence in the
 * reader's language and the `findings` of a policy.
 *
 * @example
 * const rma = createRmaClient(new Medusa({ baseUrl, publishableKey, auth: { type: "jwt" } }))
 * const { return_orders } = await rma.orders.list()
 */
export const createRmaClient = (
  sdk: Sdk,
  options: TransportOptions = {}
): RmaClient => speaking(sdk, options, turns(2))
