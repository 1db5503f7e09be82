import { ModuleProvider } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import CustomerGroupsLoyaltyProvider from "./service"

export default ModuleProvider(RMA_MODULE, {
  services: [CustomerGroupsLoyaltyProvider],
})
