import type { AdminFileDto, AdminRmaDto } from "../../types/http"

interface Slot {
  slot: string
  files: AdminFileDto[]
}

interface ItemFiles {
  id: string
  title: string
  slots: Slot[]
}

/** The files of a case by item and slot, in the order they were named; and those no item names. */
export const filesBySlot = ({
  items,
  files,
}: Pick<AdminRmaDto, "items" | "files">): {
  items: ItemFiles[]
  others: AdminFileDto[]
} => {
  const byId = new Map(files.map((file) => [file.id, file]))
  const shown = new Set<string>()
  const grouped = items.flatMap(({ id, title, evidence }): ItemFiles[] => {
    const slots = new Map<string, AdminFileDto[]>()
    for (const { slot, file_id } of evidence) {
      const file = byId.get(file_id)
      if (file) {
        shown.add(file_id)
        slots.set(slot, [...(slots.get(slot) ?? []), file])
      }
    }
    return slots.size
      ? [
          {
            id,
            title,
            slots: [...slots].map(([slot, named]) => ({ slot, files: named })),
          },
        ]
      : []
  })
  return { items: grouped, others: files.filter(({ id }) => !shown.has(id)) }
}
