import type { AdminFileDto, AdminRmaDto } from "../../../types/http"
import { filesBySlot } from "../files-by-slot"

const file = (id: string): AdminFileDto => ({
  id,
  filename: `${id}.jpg`,
  mime_type: "image/jpeg",
  size: 1,
  width: 1,
  height: 1,
  thumbnail: true,
  uploaded_by: "shopper",
  uploader_id: null,
  internal: false,
  created_at: "2026-11-29T10:00:00.000Z",
})

const item = (id: string, evidence: { slot: string; file_id: string }[]) =>
  ({ id, title: id, evidence }) as AdminRmaDto["items"][number]

describe("files of a case", () => {
  it("S1.14 stand side by side by slot, each item's own, and the rest apart", () => {
    const { items, others } = filesBySlot({
      files: ["a", "b", "c", "d"].map(file),
      items: [
        item("screen", [
          { slot: "received_item", file_id: "a" },
          { slot: "previous_item", file_id: "b" },
          { slot: "received_item", file_id: "c" },
          { slot: "received_item", file_id: "gone" },
        ]),
        item("cable", []),
      ],
    })
    expect(items).toEqual([
      {
        id: "screen",
        title: "screen",
        slots: [
          { slot: "received_item", files: [file("a"), file("c")] },
          { slot: "previous_item", files: [file("b")] },
        ],
      },
    ])
    expect(others).toEqual([file("d")])
  })
})
