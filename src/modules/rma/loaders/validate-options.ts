import type { LoaderOptions } from "@medusajs/framework/types"
import { parseOptions } from "../options"

/** Stops the boot on wrong options, every error named, before anything is served. */
export default async function validateOptions({
  options,
}: LoaderOptions): Promise<void> {
  await Promise.resolve(parseOptions(options))
}
