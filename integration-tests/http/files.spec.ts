import { readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PassThrough } from "node:stream"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import sharp from "sharp"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"
import removeUnclaimedFilesJob from "../../src/jobs/remove-unclaimed-files"
import type { AdminRmaDto, StoreRmaDto } from "../../src/types/http"
import { openBucket } from "../support/http/bucket"
import { ok, refusal } from "../support/http/client"
import {
  formOf,
  PDF,
  picture,
  send,
  upload,
  uploadPicture,
} from "../support/http/files"
import {
  act,
  openStore,
  readAs,
  requestFor,
  submit,
  type PlacedOrder,
  type Shopper,
  type Store,
} from "../support/http/store"
import { must } from "../support/ladder/must"

jest.setTimeout(300_000)

const MB = 1024 * 1024

/** The house's return with two labelled slots, neither required. */
const POLICY: PolicyDocument = {
  ...DEFAULT_POLICY,
  case_granularity: "per_item",
  request_types: DEFAULT_POLICY.request_types.map((type) =>
    type.code === "return"
      ? {
          ...type,
          evidence: [
            { slot: "received", min: 0, max: 3 },
            { slot: "before", min: 0, max: 3 },
          ],
        }
      : type
  ),
}

const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
)

/** What the sentence of a refusal has to name. */
const HELPFUL = {
  unsupported_file: /JPEG, PNG or WebP|cannot be read/,
  unsupported_photo: /HEIC.* JPEG/,
  picture_too_large: /64000000 pixels/,
  payload_too_large: /10 MB/,
  invalid_data: /multipart/,
}

const PART = [
  "--x",
  'content-disposition: form-data; name="file"; filename="a.png"',
  "content-type: image/png",
  "",
  "",
].join("\r\n")

/** A PNG of 10,000 × 10,000 pixels that says so in its head and has nothing behind it. */
const bomb = async (): Promise<Buffer> => {
  const bytes = await sharp({
    create: {
      width: 10_000,
      height: 10_000,
      channels: 3,
      background: "black",
    },
    limitInputPixels: false,
  })
    .png()
    .toBuffer()
  return bytes
}

const stored = (): string[] => {
  try {
    return readdirSync(join(tmpdir(), `rma-uploads-${process.pid}`))
  } catch {
    return []
  }
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper
    let eve: Shopper
    let order: PlacedOrder

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      eve = await store.shopper("eve@example.com")
      await store.publish(POLICY)
      order = await store.order(ada, {
        region: "eur",
        items: [
          { sku: "TEE-M", quantity: 3 },
          { sku: "JACKET-L", quantity: 1 },
        ],
      })
    })

    const request = (
      evidence: { slot: string; file_id: string }[],
      skus = ["TEE-M"]
    ) => {
      const asked = requestFor(
        order,
        "return",
        skus.map((sku) => ({ sku, quantity: 1 }))
      )
      return {
        ...asked,
        items: asked.items.map((item) => ({ ...item, evidence })),
      }
    }
    const received = (file_id: string) => [{ slot: "received", file_id }]

    const rows = async (): Promise<number> => {
      const { rows: found } = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("select id from rma_file where deleted_at is null")
      return found.length
    }

    it("S1.5 S4.26 pictures and PDFs are what their bytes are, drawn anew without what the camera told, with a thumbnail", async () => {
      const exif = { IFD0: { Copyright: "Ada", Artist: "Ada Lovelace" } }
      const photo = await sharp({
        create: { width: 900, height: 600, channels: 3, background: "red" },
      })
        .withExif(exif)
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer()
      expect((await sharp(photo).metadata()).exif).toBeDefined()
      const files = await upload(ada.as, [
        { name: "front.exe", bytes: photo, type: "application/x-msdownload" },
        { name: "scan.PNG", bytes: await picture("png"), type: "text/html" },
        { name: "small", bytes: await picture("webp", [40, 30]) },
        { name: "invoice.pdf", bytes: PDF },
      ])
      expect(files).toMatchObject([
        {
          filename: "front.jpg",
          mime_type: "image/jpeg",
          // Upright: the camera was held on its side.
          width: 600,
          height: 900,
          thumbnail: true,
          uploaded_by: "shopper",
        },
        { filename: "scan.png", mime_type: "image/png" },
        { filename: "small.webp", mime_type: "image/webp", width: 40 },
        {
          filename: "invoice.pdf",
          mime_type: "application/pdf",
          size: PDF.length,
          width: null,
          thumbnail: false,
        },
      ])
      const ids = files.map(({ id }) => id)
      expect(ids.every((id) => /^rmafile_[0-9a-f]{32}$/.test(id))).toBe(true)
      const rma = await submit(
        ada,
        request(
          ids.slice(0, 3).map((file_id) => ({ slot: "received", file_id }))
        )
      )
      const path = `/store/rmas/${rma.id}/files/${ids[0]}`
      const whole = await ada.as.bytes(path)
      expect(whole.headers).toMatchObject({
        "content-type": "image/jpeg",
        "content-disposition": 'attachment; filename="front.jpg"',
        // Or a shop of another origin could not read the name.
        "access-control-expose-headers": "Content-Disposition",
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox",
        "cache-control": "private, no-store",
      })
      const kept = await sharp(Buffer.from(whole.data)).metadata()
      expect(kept).toMatchObject({ format: "jpeg", width: 600, height: 900 })
      expect([kept.exif, kept.xmp, kept.iptc]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      const small = await ada.as.bytes(`${path}?variant=thumbnail`)
      expect(await sharp(Buffer.from(small.data)).metadata()).toMatchObject({
        format: "webp",
        width: 213,
        height: 320,
      })
      expect(refusal(await ada.as.get(`${path}?variant=raw`))).toBe(
        "400 invalid_data"
      )
      const detail = await readAs(ada, rma.id)
      expect(detail.files.map(({ id }) => id).sort()).toEqual(
        ids.slice(0, 3).sort()
      )
      // Neither the File module's ids nor its addresses leave the server.
      expect(JSON.stringify(detail)).not.toMatch(/private-|rma-file-|static/)
    })

    it.each([
      ["an SVG with script", "a.svg", () => SVG, "415 unsupported_file"],
      [
        "HTML called a picture",
        "a.jpg",
        () => Buffer.from("<html><script>1</script>"),
        "415 unsupported_file",
      ],
      [
        "a program called a picture",
        "a.jpg",
        () => Buffer.from("MZ\u0090\u0000".padEnd(2000, "x"), "latin1"),
        "415 unsupported_file",
      ],
      [
        "a head of a JPEG and nothing behind it",
        "a.jpg",
        () => Buffer.from("ffd8ffe000104a464946", "hex"),
        "415 unsupported_file",
      ],
      [
        "a PDF that was cut off",
        "a.pdf",
        () => PDF.subarray(0, 40),
        "415 unsupported_file",
      ],
      ["a GIF", "a.gif", () => Buffer.from("GIF89a"), "415 unsupported_file"],
      [
        "a photo of a phone that cannot be read",
        "a.heic",
        () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
        "415 unsupported_photo",
      ],
      [
        "a film that calls itself a photo",
        "a.heic",
        () => Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isommp41", "latin1"),
        "415 unsupported_file",
      ],
      ["a bomb of 100 megapixels", "a.png", bomb, "413 picture_too_large"],
      [
        "40 MB",
        "a.jpg",
        () => Buffer.alloc(40 * MB, 0xff),
        "413 payload_too_large",
      ],
      ["nothing", "a.jpg", () => Buffer.alloc(0), "400 invalid_data"],
    ] as const)(
      "I9 %s is refused, and nothing of it is kept",
      async (_, name, bytes, expected) => {
        const before = { files: stored(), rows: await rows() }
        const good = { name: "good.png", bytes: await picture() }
        const bad = { name, bytes: await bytes() }
        expect(refusal(await send(ada.as, [good, bad]))).toBe(expected)
        const answer = await send(ada.as, [bad])
        expect(refusal(answer)).toBe(expected)
        // What to send instead.
        expect(answer.data.message).toMatch(
          HELPFUL[answer.data.code as keyof typeof HELPFUL]
        )
        expect({ files: stored(), rows: await rows() }).toEqual(before)
      }
    )

    it("I9 bodies that are no upload are refused: other fields, other forms, too many files", async () => {
      const bytes = await picture()
      const post = async (body: object, headers?: object) =>
        refusal(await ada.as.post("/store/rmas/files", body, headers))
      const bad = "400 invalid_data"
      expect(await post({})).toBe(bad)
      expect(await post({ file: "text" })).toBe(bad)
      const other = { "content-type": "multipart/form-data" }
      expect(await post(Buffer.from("--x"), other)).toBe(bad)
      expect(
        await post(Buffer.from("--x\r\n"), {
          "content-type": "multipart/form-data; boundary=x",
        })
      ).toBe(bad)
      expect(await post(formOf([{ name: "a.png", bytes }], "picture"))).toBe(
        bad
      )
      const withField = formOf([{ name: "a.png", bytes }])
      withField.append("rma_id", "rma_1")
      expect(await post(withField)).toBe(bad)
      const eleven = Array.from({ length: 11 }, () => ({ name: "a", bytes }))
      expect(await post(formOf(eleven))).toBe("400 too_many_files")
      expect(await rows()).toBe(0)
    })

    it("names are made harmless: no path, no line, no turned direction, letters of every script", async () => {
      const bytes = await picture("png", [10, 10])
      const names = [
        "../../etc/passwd.png",
        "..\\..\\windows\\win.png",
        "żółw łąka.png",
        'a"b\u202Egpj.exe.png',
        "...",
        "照片.png",
        "x".repeat(200),
      ]
      const files = await upload(
        ada.as,
        names.map((name) => ({ name, bytes }))
      )
      expect(files.map(({ filename }) => filename)).toEqual([
        "passwd.png",
        "win.png",
        "żółw łąka.png",
        "a b gpj exe.png",
        "file.png",
        "照片.png",
        `${"x".repeat(80)}.png`,
      ])
    })

    it("I6 a file is its uploader's until a case claims it, and then its case's alone", async () => {
      const file_id = await uploadPicture(ada.as)
      const body = request(received(file_id))
      const eves = await store.order(eve, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 1 }],
      })
      const asEve = {
        ...requestFor(eves, "return", [{ sku: "TEE-M", quantity: 1 }]),
      }
      const stolen = {
        ...asEve,
        items: asEve.items.map((item) => ({
          ...item,
          evidence: received(file_id),
        })),
      }
      for (const path of ["/store/rmas", "/store/rmas/preview"]) {
        expect(refusal(await eve.as.post(path, stolen))).toBe(
          "400 unknown_file"
        )
        expect(
          refusal(await ada.as.post(path, request(received("rmafile_none"))))
        ).toBe("400 unknown_file")
      }
      expect(refusal(await eve.as.post("/store/rmas/drafts", stolen))).toBe(
        "400 unknown_file"
      )
      const theirs = await submit(eve, asEve)
      const asMessage = await eve.as.post(`/store/rmas/${theirs.id}/messages`, {
        text: "Mine",
        file_ids: [file_id],
      })
      expect(refusal(asMessage)).toBe("400 unknown_file")

      ok(await ada.as.post("/store/rmas/preview", body))
      const rma = await submit(ada, body)
      expect(refusal(await ada.as.post("/store/rmas", body))).toBe(
        "400 unknown_file"
      )
      const path = `/store/rmas/${rma.id}/files/${file_id}`
      ok(await ada.as.get(path))
      ok(await store.staff.get(`/admin/rmas/${rma.id}/files/${file_id}`))
      expect(refusal(await eve.as.get(path))).toBe("404 not_found")
      expect(
        refusal(await eve.as.get(`/store/rmas/${theirs.id}/files/${file_id}`))
      ).toBe("404 not_found")
      expect((await store.nobody.get(path)).status).toBe(401)
      expect(
        (await ada.as.get(`/admin/rmas/${rma.id}/files/${file_id}`)).status
      ).toBe(401)
      expect((await send(store.nobody, [])).status).toBe(401)
    })

    it("of two requests sent at once with one picture, one gets it", async () => {
      const file_id = await uploadPicture(ada.as)
      const sent = await Promise.all(
        [1, 2, 3].map(() =>
          ada.as.post("/store/rmas", request(received(file_id)))
        )
      )
      expect(sent.map(refusal).sort()).toEqual([
        "200 undefined",
        "400 unknown_file",
        "400 unknown_file",
      ])
    })

    it("linked cases of one submission show the same picture", async () => {
      const file_id = await uploadPicture(ada.as)
      const { rmas } = ok<{ rmas: StoreRmaDto[] }>(
        await ada.as.post(
          "/store/rmas",
          request(received(file_id), ["TEE-M", "JACKET-L"])
        )
      )
      expect(rmas).toHaveLength(2)
      for (const { id } of rmas) {
        ok(await ada.as.get(`/store/rmas/${id}/files/${file_id}`))
        expect((await readAs(ada, id)).files).toMatchObject([{ id: file_id }])
      }
    })

    it("a draft keeps what it names, lets go what it no longer names, and hands it on to the case", async () => {
      const [first, second] = [
        await uploadPicture(ada.as),
        await uploadPicture(ada.as),
      ]
      const { rma } = ok<{ rma: StoreRmaDto }>(
        await ada.as.post("/store/rmas/drafts", request(received(first)))
      )
      const save = async (file_id: string) =>
        ok(
          await ada.as.post(`/store/rmas/${rma.id}`, request(received(file_id)))
        )
      await save(first)
      await save(second)
      // What the draft would give is looked at before it is sent, pictures and all; by nobody else.
      const shown = request(received(second))
      ok(await ada.as.post("/store/rmas/preview", shown))
      expect(refusal(await eve.as.post("/store/rmas/preview", shown))).not.toBe(
        "200 undefined"
      )
      expect(refusal(await ada.as.post("/store/rmas", shown))).toBe(
        "400 unknown_file"
      )
      expect((await readAs(ada, rma.id)).files).toMatchObject([{ id: second }])
      const other = await submit(ada, request(received(first)))
      expect(other.files).toMatchObject([{ id: first }])
      const { rma: submitted } = ok<{ rma: StoreRmaDto }>(
        await ada.as.post(`/store/rmas/${rma.id}/submit`)
      )
      expect(submitted).toMatchObject({
        status: "submitted",
        files: [{ id: second }],
        items: [{ evidence: received(second) }],
      })
    })

    it("one file named twice is one, and a slot that was not asked for is refused", async () => {
      const policy = structuredClone(POLICY)
      for (const type of policy.request_types) {
        for (const slot of type.evidence ?? []) {
          Object.assign(slot, { min: 2 })
        }
      }
      const id = await store.publish(policy, 2000)
      const later = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 1 }],
      })
      const [a, b] = [await uploadPicture(ada.as), await uploadPicture(ada.as)]
      const ask = (evidence: object[]) => {
        const asked = requestFor(later, "return", [
          { sku: "TEE-M", quantity: 1 },
        ])
        return {
          ...asked,
          items: asked.items.map((item) => ({ ...item, evidence })),
        }
      }
      const two = (one: string, other: string) =>
        ["received", "before"].flatMap((slot) => [
          { slot, file_id: one },
          { slot, file_id: other },
        ])
      expect(id).toMatch(/^rmapol/)
      const cheat = await ada.as.post("/store/rmas", ask(two(a, a)))
      expect(refusal(cheat)).toBe("400 policy_denied")
      expect(cheat.data.findings).toMatchObject([
        { code: "evidence_required" },
        { code: "evidence_required" },
      ])
      const strange = [...two(a, b), { slot: "constructor", file_id: a }]
      expect(refusal(await ada.as.post("/store/rmas", ask(strange)))).toBe(
        "400 policy_denied"
      )
      ok(await ada.as.post("/store/rmas", ask(two(a, b))))
    })

    it("uploads no case claimed are removed after a day, the others stay", async () => {
      const [left, claimed, drafted] = [
        await uploadPicture(ada.as),
        await uploadPicture(ada.as),
        await uploadPicture(ada.as),
      ]
      const rma = await submit(ada, request(received(claimed)))
      const { rma: draft } = ok<{ rma: StoreRmaDto }>(
        await ada.as.post("/store/rmas/drafts", request(received(drafted)))
      )
      const young = await uploadPicture(ada.as)
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await db.raw(
        "update rma_file set updated_at = updated_at - interval '25 hours' where id <> ?",
        [young]
      )
      const before = stored().length
      await removeUnclaimedFilesJob(getContainer())
      const { rows: kept } = await db.raw("select id from rma_file")
      expect(kept.map(({ id }: { id: string }) => id).sort()).toEqual(
        [claimed, drafted, young].sort()
      )
      // The picture and its thumbnail.
      expect(stored()).toHaveLength(before - 2)
      ok(await ada.as.get(`/store/rmas/${rma.id}/files/${claimed}`))
      ok(await ada.as.get(`/store/rmas/${draft.id}/files/${drafted}`))
      expect(
        refusal(await ada.as.post("/store/rmas", request(received(left))))
      ).toBe("400 unknown_file")
    })

    it("what cannot be removed is nobody's to claim, and is removed the next time", async () => {
      const left = await uploadPicture(ada.as)
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const age = (column: string) =>
        db.raw(`update rma_file set ?? = ?? - interval '25 hours'`, [
          column,
          column,
        ])
      await age("updated_at")
      const before = stored()
      const provider = getContainer().resolve(Modules.FILE)
      const failing = jest
        .spyOn(provider, "deleteFiles")
        .mockRejectedValue(new Error("The bucket does not answer."))
      await removeUnclaimedFilesJob(getContainer())
      expect(failing).toHaveBeenCalledTimes(2)
      failing.mockRestore()
      expect(stored()).toEqual(before)
      expect(
        refusal(await ada.as.post("/store/rmas", request(received(left))))
      ).toBe("400 unknown_file")

      await age("deleted_at")
      await removeUnclaimedFilesJob(getContainer())
      expect(stored()).toHaveLength(before.length - 2)
      const { rows: kept } = await db.raw("select id from rma_file")
      expect(kept).toEqual([])
    })

    it("goes through the store's File module: in an S3-compatible bucket too a file is private, had by its route alone, and removed when nothing named it within a day", async () => {
      const before = stored()
      const bucket = await openBucket(getContainer())
      const objects = () =>
        [...bucket.kept.values()].map(({ type, acl }) => `${acl} ${type}`)
      try {
        const [used, left] = [
          await uploadPicture(ada.as),
          await uploadPicture(ada.as),
        ]
        // Each with its thumbnail.
        expect(objects().sort()).toEqual([
          "private image/png",
          "private image/png",
          "private image/webp",
          "private image/webp",
        ])
        expect(stored()).toEqual(before)
        for (const key of bucket.kept.keys()) {
          expect((await fetch(bucket.urlOf(key))).status).toBe(403)
        }
        const rma = await submit(ada, request(received(used)))
        const path = `/store/rmas/${rma.id}/files/${used}`
        for (const [address, format, width] of [
          [path, "png", 640],
          [`${path}?variant=thumbnail`, "webp", 320],
        ] as const) {
          const { headers, data } = await ada.as.bytes(address)
          expect(headers).toMatchObject({
            "content-disposition": `attachment; filename="picture.${format}"`,
            "cache-control": "private, no-store",
          })
          expect(await sharp(Buffer.from(data)).metadata()).toMatchObject({
            format,
            width,
          })
        }
        expect(refusal(await eve.as.get(path))).toBe("404 not_found")
        // Neither keys nor addresses of the bucket leave the server.
        const told = JSON.stringify(await readAs(ada, rma.id))
        for (const key of bucket.kept.keys()) {
          expect(told).not.toContain(key)
        }
        await act(store, rma.id, "approve", {})
        await act(store, rma.id, "label", {
          file: { filename: "label.pdf", content: PDF.toString("base64") },
        })
        const label = await ada.as.bytes(`/store/rmas/${rma.id}/label`)
        expect(Buffer.from(label.data).equals(PDF)).toBe(true)

        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            "update rma_file set updated_at = updated_at - interval '25 hours' where id = ?",
            [left]
          )
        await removeUnclaimedFilesJob(getContainer())
        expect(objects().sort()).toEqual([
          "private application/pdf",
          "private image/png",
          "private image/webp",
        ])
        ok(await ada.as.get(path))
      } finally {
        bucket.close()
      }
    })

    const ten = async () => {
      const bytes = await picture("png", [4, 4])
      return Array.from({ length: 10 }, () => ({ name: "a.png", bytes }))
    }
    /** The first bytes of an upload; the rest comes when it is told to. */
    const begun = (by: Shopper) => {
      const body = new PassThrough()
      body.write(PART)
      const answer = by.as.post("/store/rmas/files", body, {
        "content-type": "multipart/form-data; boundary=x",
      })
      return {
        answer,
        end: async () => {
          body.end(
            Buffer.concat([await picture(), Buffer.from("\r\n--x--\r\n")])
          )
        },
        breakOff: () => body.destroy(new Error("The line is cut.")),
      }
    }

    it("at most fifty files of one person wait for a case, also when they come at once; the fifty-first is refused before it was sent", async () => {
      for (let index = 0; index < 4; index++) {
        ok(await send(ada.as, await ten()))
      }
      const last = [await ten(), await ten()]
      const sent = await Promise.all(last.map((files) => send(ada.as, files)))
      expect(sent.map(refusal).sort()).toEqual([
        "200 undefined",
        "400 too_many_files",
      ])
      expect(await rows()).toBe(50)
      // Answered while the body is still on its way: nothing of it was waited for.
      const late = begun(ada)
      expect(refusal(await late.answer)).toBe("400 too_many_files")
      await late.end()
      ok(await send(eve.as, await ten()))
    })

    it("one person sends two uploads at a time; who is refused is told when to come again, others are not held up", async () => {
      const three = [begun(ada), begun(ada), begun(ada)]
      const first = await Promise.race(three.map(({ answer }) => answer))
      expect([refusal(first), first.headers["retry-after"]]).toEqual([
        "429 too_many_uploads",
        "5",
      ])
      expect(await rows()).toBe(0)
      ok(await send(eve.as, await ten()))
      for (const { end } of three) {
        await end()
      }
      const all = await Promise.all(three.map(({ answer }) => answer))
      expect(all.map(refusal).sort()).toEqual([
        "200 undefined",
        "200 undefined",
        "429 too_many_uploads",
      ])
      ok(await send(ada.as, await ten()))
    })

    it("uploads that break off make room", async () => {
      const three = [begun(ada), begun(ada), begun(ada)]
      await Promise.race(three.map(({ answer }) => answer))
      const ends = three.map(({ answer }) => answer.catch(() => "broken off"))
      three.forEach(({ breakOff }) => breakOff())
      expect(
        (await Promise.all(ends)).filter((end) => end === "broken off")
      ).toHaveLength(2)
      const files = await ten()
      let again = await send(ada.as, files)
      // The server hears of it a moment after the client left.
      while (again.status === 429) {
        again = await send(ada.as, files)
      }
      ok(again)
    })

    it("S1.6 staff's files are staff's until a message sends them, and evidence can be added to a case", async () => {
      const { id, items } = await submit(ada, request([]))
      const [paper, photo] = await upload(
        store.staff,
        [
          { name: "Certificate.pdf", bytes: PDF },
          { name: "bench.png", bytes: await picture() },
        ],
        `/admin/rmas/${id}/files`
      )
      const ids = [must(paper, "paper").id, must(photo, "photo").id]
      const at = (file: string) => `/store/rmas/${id}/files/${file}`
      expect((await readAs(ada, id)).files).toEqual([])
      for (const file of ids) {
        expect(refusal(await ada.as.get(at(file)))).toBe("404 not_found")
      }
      const steal = await ada.as.post(`/store/rmas/${id}/messages`, {
        file_ids: ids,
      })
      expect(refusal(steal)).toBe("400 unknown_file")
      const note = { text: "Look", file_ids: [ids[1]], internal: true }
      await act(store, id, "messages", note)
      await act(store, id, "messages", { text: "Yours", file_ids: [ids[0]] })
      expect((await readAs(ada, id)).files).toMatchObject([
        { id: ids[0], filename: "Certificate.pdf", uploaded_by: "staff" },
      ])
      ok(await ada.as.get(at(ids[0] ?? "")))
      expect(refusal(await ada.as.get(at(ids[1] ?? "")))).toBe("404 not_found")

      await act(store, id, "request-details", { message: "A picture, please" })
      const shown = await uploadPicture(ada.as)
      const give = (slot: string) =>
        ada.as.post(`/store/rmas/${id}/details`, {
          message: "Here",
          items: [{ id: items[0]?.id, evidence: [{ slot, file_id: shown }] }],
        })
      expect(refusal(await give("garage"))).toBe("400 invalid_data")
      const { rma } = ok<{ rma: StoreRmaDto }>(await give("before"))
      expect(rma.items).toMatchObject([
        { evidence: [{ slot: "before", file_id: shown }] },
      ])
      const seen = ok<{ rma: AdminRmaDto }>(
        await store.staff.get(`/admin/rmas/${id}`)
      )
      expect(seen.rma.files.map((one) => [one.id, one.internal])).toEqual([
        [ids[0], false],
        [ids[1], true],
        [shown, false],
      ])
    })

    it("staff open a case with evidence that they uploaded", async () => {
      const file_id = await uploadPicture(store.staff, "/admin/rmas/files")
      const theirs = await ada.as.post(
        "/store/rmas",
        request(received(file_id))
      )
      expect(refusal(theirs)).toBe("400 unknown_file")
      const { rma } = ok<{ rma: AdminRmaDto }>(
        await store.staff.post("/admin/rmas", request(received(file_id)))
      )
      expect(rma.files).toMatchObject([{ id: file_id, internal: false }])
      ok(await ada.as.get(`/store/rmas/${rma.id}/files/${file_id}`))
    })
  },
})
