import type { AdminRmaDto } from "../../../types/http"
import { written } from "../numbers"

export interface ProvideDetailsValues {
  message: string
  items: {
    id: string
    note: string
    fields: { key: string; value: string }[]
    evidence: { slot: string; file: File | null }[]
  }[]
}

/** Every item with all that the terms of the case ask of it; nothing has to be said again. */
export const provideDetailsDefaults = ({
  items,
  asked,
  evidence,
}: Pick<
  AdminRmaDto,
  "items" | "asked" | "evidence"
>): ProvideDetailsValues => ({
  message: "",
  items: items.map(({ id }) => ({
    id,
    note: "",
    fields: asked.fields.map(({ key }) => ({ key, value: "" })),
    evidence: evidence.map(({ slot }) => ({ slot, file: null })),
  })),
})

/** The files that were chosen, item by item. */
export const chosenFiles = ({ items }: ProvideDetailsValues): File[] =>
  items.flatMap(({ evidence }) => evidence.flatMap(({ file }) => file ?? []))

/**
 * Body of `POST …/provide-details`.
 * @param ids of {@link chosenFiles} once they are uploaded, in the same order
 */
export const provideDetailsBody = (
  { message, items }: ProvideDetailsValues,
  ids: readonly string[]
) => {
  const left = [...ids]
  const told = items.flatMap((item) => {
    const note = written(item.note)
    const fields = item.fields.flatMap(({ key, value }): [string, string][] => {
      const text = written(value)
      return text ? [[key, text]] : []
    })
    const evidence = item.evidence.flatMap(({ slot, file }) => {
      const file_id = file && left.shift()
      return file_id ? [{ slot, file_id }] : []
    })
    return note || fields.length || evidence.length
      ? [
          {
            id: item.id,
            ...(note && { note }),
            ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
            ...(evidence.length > 0 && { evidence }),
          },
        ]
      : []
  })
  return {
    message: message.trim(),
    ...(told.length > 0 && { items: told }),
  }
}
