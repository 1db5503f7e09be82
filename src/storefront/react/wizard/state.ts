import type {
  DraftBodyDto,
  FileDto,
  RequestBodyDto,
  RequestItem,
  RequestTypeDto,
} from "../../client"
import { randomId } from "../random-id"

export const STEPS = ["order", "type", "items", "evidence", "review"] as const
export type Step = (typeof STEPS)[number]

export interface ChosenFile {
  slot: string
  file_id: string
  name: string
  /** Media type, where it is known. */
  type?: string
}

/** One order line, or one thing described, as it is being filled in. Empty text: not given. */
export interface ChosenItem {
  /** The order line; null where there is no order. */
  item_id: string | null
  /** 0: what was typed is no number. */
  quantity: number
  reason: string
  resolution: string
  exchange_variant_id: string
  note: string
  serial: string
  serial_state: string
  reception_message: string
  fields: Record<string, string>
  files: ChosenFile[]
  sku: string
  title: string
  purchased_at: string
}

export interface WizardState {
  /** Of this request and no other, before it has a draft: photos that wait are its own. */
  key: string
  step: Step
  draft_id: string | null
  /** Asked without an order. */
  orderless: boolean
  order_id: string | null
  request_type: string
  items: ChosenItem[]
  message: string
}

export const emptyState = (order: string | null = null): WizardState => ({
  key: randomId(),
  step: order ? "type" : "order",
  draft_id: null,
  orderless: false,
  order_id: order,
  request_type: "",
  items: [],
  message: "",
})

export const emptyItem = (
  item_id: string | null,
  quantity = 1
): ChosenItem => ({
  item_id,
  quantity,
  reason: "",
  resolution: "",
  exchange_variant_id: "",
  note: "",
  serial: "",
  serial_state: "",
  reception_message: "",
  fields: {},
  files: [],
  sku: "",
  title: "",
  purchased_at: "",
})

/** Without what was left empty: the store takes a text that is given to be one. */
const given = <T extends object>(parts: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) =>
        value !== "" &&
        !(Array.isArray(value) && value.length === 0) &&
        !(
          typeof value === "object" &&
          value !== null &&
          Object.keys(value).length === 0
        )
    )
  ) as Partial<T>

const itemBody = (item: ChosenItem): RequestItem => {
  const { item_id, files, quantity, fields, sku, title, ...rest } = item
  const { purchased_at, exchange_variant_id, reception_message, ...asked } =
    rest
  const text = Object.fromEntries(
    Object.entries(asked).map(([key, value]) => [key, value.trim()])
  )
  const exchange = item.resolution === "exchange" ? exchange_variant_id : ""
  return given({
    ...text,
    fields: given(fields),
    evidence: files.map(({ slot, file_id }) => ({ slot, file_id })),
    ...(item_id === null
      ? { sku: sku.trim(), title: title.trim(), purchased_at }
      : {
          item_id,
          quantity: quantity || "",
          exchange_variant_id: exchange,
          reception_message: reception_message.trim(),
        }),
  }) as RequestItem
}

/** What is saved as a draft. */
export const draftBody = (state: WizardState): DraftBodyDto =>
  given({
    order_id: state.order_id ?? "",
    request_type: state.request_type,
    items: state.items.map(itemBody),
    message: state.message,
  })

/** What is previewed and submitted. */
export const requestBody = (state: WizardState): RequestBodyDto => ({
  ...draftBody(state),
  request_type: state.request_type,
})

const text = (value: unknown): string =>
  typeof value === "string" ? value : ""

/**
 * A draft as it was left: at the first step that still lacks something.
 * @param files of the draft, with the names they had where they were chosen
 */
export const stateOf = (
  id: string,
  draft: DraftBodyDto,
  files: readonly Pick<FileDto, "id" | "filename" | "mime_type">[] = []
): WizardState => {
  const chosenFile = (file: { slot: string; file_id: string }): ChosenFile => {
    const stored = files.find((one) => one.id === file.file_id)
    return {
      ...file,
      name: stored?.filename ?? file.slot,
      ...(stored ? { type: stored.mime_type } : {}),
    }
  }
  const items = (draft.items ?? []).map((one): ChosenItem => {
    const known = one as Record<string, unknown>
    return {
      item_id: one.item_id ?? null,
      quantity: one.quantity ?? 1,
      reason: text(known.reason),
      resolution: text(known.resolution),
      exchange_variant_id: text(known.exchange_variant_id),
      note: text(known.note),
      serial: text(known.serial),
      serial_state: text(known.serial_state),
      reception_message: text(known.reception_message),
      fields: one.fields ?? {},
      files: (one.evidence ?? []).map(chosenFile),
      sku: text(known.sku),
      title: text(known.title),
      purchased_at: text(known.purchased_at).slice(0, 10),
    }
  })
  const orderless =
    !draft.order_id && (Boolean(draft.request_type) || items.length > 0)
  const located = Boolean(draft.order_id) || orderless
  return {
    key: id,
    step: !located ? "order" : !draft.request_type ? "type" : "items",
    draft_id: id,
    orderless,
    order_id: draft.order_id ?? null,
    request_type: draft.request_type ?? "",
    items,
    message: draft.message ?? "",
  }
}

/** The steps that this request has: photos are asked for where the policy does. */
export const stepsFor = (type: RequestTypeDto | undefined, now: Step): Step[] =>
  STEPS.filter(
    (step) =>
      step !== "evidence" || now === step || Boolean(type?.evidence.length)
  )
