import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { DEFAULT_POLICY } from "../domain/policy"
import { RMA_MODULE } from "../modules/rma"
import type RmaModuleService from "../modules/rma/service"

const addReasons = async (container: MedusaContainer): Promise<number> => {
  const order = container.resolve(Modules.ORDER)
  // Core's have one label; shops with the Translation module translate them there.
  const wanted = (DEFAULT_POLICY.reasons ?? []).map(({ value, label }) => ({
    value,
    label: label?.en ?? value,
  }))
  const known = await order.listReturnReasons({
    value: wanted.map(({ value }) => value),
  })
  const missing = wanted.filter(
    ({ value }) => !known.some((reason) => reason.value === value)
  )
  if (missing.length) {
    await order.createReturnReasons(missing)
  }
  return missing.length
}

/**
 * Gives a store without a policy the default one and the return reasons it speaks of, so that returns work
 * the moment the plugin is installed. `medusa db:migrate` runs it once; running it again changes nothing.
 */
export default async function publishDefaultPolicy({
  container,
}: {
  container: MedusaContainer
}) {
  const added = await addReasons(container)
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const id = await rma.publishFirstPolicy({
    name: "Default policy",
    priority: 0,
    scope: {},
    document: { ...DEFAULT_POLICY },
    author_id: null,
  })
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `rma: ${id ? `default policy ${id} published` : "there is a policy already"}, ${added} return reasons added`
    )
}
