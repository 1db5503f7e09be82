import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import { createRmaClient, RmaRefusal, type RmaClient } from "../../../client"
import { standInTab } from "../../__tests__/tab-storage"
import { forgetTyped, RmaProvider } from "../.."
import { takeUnsent } from "../../typed-text"
import { EvidenceSlot } from "../evidence-slot"
import { useUploads, type Sending, type Uploads } from "../use-uploads"

standInTab()

const upload = jest.fn<
  ReturnType<RmaClient["files"]["upload"]>,
  Parameters<RmaClient["files"]["upload"]>
>()
const client: RmaClient = {
  ...createRmaClient(new Medusa({ baseUrl: "/" })),
  files: { upload } as unknown as RmaClient["files"],
  inLanguage: () => client,
}
const stored = { id: "rmafile_1" } as Awaited<ReturnType<typeof upload>>

const uploadsOf = (maxFileSize?: number): Uploads => {
  const drawn: Uploads[] = []
  const Form = () => {
    drawn.push(useUploads())
    return null
  }
  renderToStaticMarkup(
    <RmaProvider client={client} locale="en" maxFileSize={maxFileSize}>
      <Form />
    </RmaProvider>
  )
  const [uploads] = drawn
  if (!uploads) {
    throw new Error("Nothing was drawn.")
  }
  return uploads
}

const photo = new File(["photo"], "photo.png", { type: "image/png" })
const onStored = jest.fn()
const chosen = { place: "rma_1:message", onStored }

beforeEach(() => {
  jest.useFakeTimers()
  upload.mockReset()
  onStored.mockReset()
})
afterEach(() => {
  jest.useRealTimers()
})

describe("a file", () => {
  it("is not sent at all where it is larger than the store takes", async () => {
    upload.mockResolvedValue(stored)
    uploadsOf(photo.size - 1).send(photo, chosen)
    await jest.runAllTimersAsync()
    expect(upload).not.toHaveBeenCalled()
    uploadsOf(photo.size).send(photo, chosen)
    await jest.runAllTimersAsync()
    expect(onStored).toHaveBeenCalledWith("rmafile_1", photo)
  })

  it("waits for who comes back after their session, and not for anybody after they signed out", async () => {
    upload.mockRejectedValue(new RmaRefusal(401, null, "Sign in."))
    uploadsOf().send(photo, chosen)
    await jest.runAllTimersAsync()
    expect(takeUnsent(chosen.place)).toEqual([photo])
    uploadsOf().send(photo, chosen)
    forgetTyped()
    await jest.runAllTimersAsync()
    expect(takeUnsent(chosen.place)).toEqual([])
  })

  it("is sent once more by itself where others were on their way", async () => {
    const busy = new RmaRefusal(429, { code: "too_many_uploads" }, "")
    upload.mockRejectedValueOnce(busy).mockResolvedValueOnce(stored)
    uploadsOf().send(photo, chosen)
    await jest.runAllTimersAsync()
    expect(onStored).toHaveBeenCalledTimes(1)
    upload.mockRejectedValue(busy)
    uploadsOf().send(photo, chosen)
    await jest.runAllTimersAsync()
    expect(upload).toHaveBeenCalledTimes(4)
  })

  it("that failed is not tried again where its slot is full by now", () => {
    const failed: Sending = {
      ...chosen,
      turn: 1,
      file: photo,
      share: 0,
      why: "Cut.",
    }
    const slot = (max: number) =>
      renderToStaticMarkup(
        <RmaProvider client={client} locale="en">
          <EvidenceSlot
            of="rma_1"
            uploads={{ ...uploadsOf(), sending: [failed] }}
            slot={{ slot: "message", min: 0, max }}
            label="Files"
            files={[{ slot: "message", file_id: "rmafile_1", name: "a.png" }]}
            onAdd={() => undefined}
            onRemove={() => undefined}
          />
        </RmaProvider>
      )
    expect(slot(2)).toContain("Try again")
    expect(slot(1)).not.toContain("Try again")
    expect(slot(1)).toContain("Remove photo.png")
  })
})
