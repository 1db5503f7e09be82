import { asFunction, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type {
  LoaderOptions,
  MedusaContainer,
  ModuleProvider,
} from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import CustomerGroupsLoyaltyProvider from "../../../providers/loyalty-customer-groups/service"
import OrderHistoryLoyaltyProvider from "../../../providers/loyalty-order-history/service"
import type { LoyaltyProvider } from "../../../types/loyalty"
import { loyaltyProviderKey } from "../loyalty-provider-key"
import { parseOptions } from "../options"

interface LoyaltyProviderClass {
  identifier?: string
  new (
    container: Record<string, unknown>,
    options?: Record<string, unknown>
  ): LoyaltyProvider
}

const SHIPPED: LoyaltyProviderClass[] = [
  OrderHistoryLoyaltyProvider,
  CustomerGroupsLoyaltyProvider,
]

const register = async (
  provider: LoyaltyProviderClass,
  container: MedusaContainer,
  given: { id?: string; options?: Record<string, unknown> } = {}
): Promise<void> => {
  const id = given.id ?? provider.identifier
  if (!id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "medusa-plugin-rma: a loyalty provider needs an `id`, or a static `identifier`"
    )
  }
  container.register(
    loyaltyProviderKey(id),
    asFunction(
      (cradle: Record<string, unknown>) => new provider(cradle, given.options),
      { lifetime: Lifetime.SINGLETON }
    )
  )
}

/** Registers the providers we ship and those of the store's options, and checks that the chosen one is there. */
export default async function loadLoyaltyProviders({
  container,
  options,
}: LoaderOptions): Promise<void> {
  for (const provider of SHIPPED) {
    await register(provider, container)
  }
  await moduleProviderLoader({
    container,
    providers: (options?.providers ?? []) as ModuleProvider[],
    registerServiceFn: async (klass, scope, given) => {
      await register(klass, scope, given)
    },
  })
  const { provider } = parseOptions(options).loyalty
  if (!container.hasRegistration(loyaltyProviderKey(provider))) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-plugin-rma: there is no loyalty provider "${provider}"; add it to the option \`providers\``
    )
  }
}
