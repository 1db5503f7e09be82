export { ACCESS_CODE, accessCode } from "./access-code"
export { renderNotice, type Notice } from "./render-notice"
