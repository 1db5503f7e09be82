import { Module } from "@medusajs/framework/utils"
import loadLoyaltyProviders from "./loaders/loyalty-providers"
import validateOptions from "./loaders/validate-options"
import RmaModuleService from "./service"

export const RMA_MODULE = "rma"

export default Module(RMA_MODULE, {
  service: RmaModuleService,
  loaders: [validateOptions, loadLoyaltyProviders],
})
