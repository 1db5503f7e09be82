export { ACCESS_CODE, accessCode } from "./access-code"
export { declared, WITHDRAWAL_DECLARED } from "./declared"
export { declaredValues, type DeclaredWords } from "./declared-values"
export { renderNotice, type Notice } from "./render-notice"
