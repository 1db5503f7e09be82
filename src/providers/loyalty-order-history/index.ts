import { ModuleProvider } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import OrderHistoryLoyaltyProvider from "./service"

export default ModuleProvider(RMA_MODULE, {
  services: [OrderHistoryLoyaltyProvider],
})
