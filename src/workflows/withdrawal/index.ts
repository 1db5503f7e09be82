export { loadDeclaration, receiveDeclaration } from "./declaration"
export { assignDeclaration, handleDeclaration } from "./handle-declaration"
export {
  finishDeclarations,
  processDeclaration,
  WITHDRAWAL_DECLARED,
  type WithdrawalDeclared,
} from "./process-declaration"
