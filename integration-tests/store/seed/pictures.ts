import type { MedusaContainer } from "@medusajs/framework/types"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { must } from "../../support/ladder/must"
import { drawings } from "./drawings"

const SIZE = 480

/** A product on a soft ground, with a shadow below it. */
const picture = (ground: string, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}">
<defs><radialGradient id="g" cx="50%" cy="42%" r="75%"><stop offset="0" stop-color="#ffffff"/><stop offset="1" stop-color="${ground}"/></radialGradient></defs>
<rect width="${SIZE}" height="${SIZE}" fill="url(#g)"/>
<ellipse cx="240" cy="404" rx="132" ry="14" fill="#1f2937" opacity="0.12"/>
${shapes}
</svg>
`

/** Uploads one picture a product and returns their addresses by product handle. */
export async function seedPictures(
  container: MedusaContainer
): Promise<Record<string, string>> {
  const handles = Object.keys(drawings)
  const { result } = await uploadFilesWorkflow(container).run({
    input: {
      files: Object.entries(drawings).map(([handle, { ground, shapes }]) => ({
        filename: `${handle}.svg`,
        mimeType: "image/svg+xml",
        content: Buffer.from(picture(ground, shapes)).toString("base64"),
        access: "public" as const,
      })),
    },
  })
  return Object.fromEntries(
    handles.map((handle, index) => [
      handle,
      must(result[index], `picture of ${handle}`).url,
    ])
  )
}
