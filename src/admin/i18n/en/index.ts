import { actions } from "./actions"
import { codes } from "./codes"
import { forms } from "./forms"
import { lifecycle } from "./lifecycle"
import { pages } from "./pages"
import { policies } from "./policies"
import { sections } from "./sections"
import { setup } from "./setup"

export default {
  ...pages,
  ...policies,
  ...lifecycle,
  ...actions,
  ...sections,
  ...forms,
  ...codes,
  ...setup,
}
