import { actions } from "./actions"
import { codes } from "./codes"
import { declarations } from "./declarations"
import { forms } from "./forms"
import { lifecycle } from "./lifecycle"
import { pages } from "./pages"
import { policies } from "./policies"
import { policyErrors } from "./policy-errors"
import { sections } from "./sections"
import { setup } from "./setup"

export default {
  ...pages,
  ...policies,
  ...policyErrors,
  ...declarations,
  ...lifecycle,
  ...actions,
  ...sections,
  ...forms,
  ...codes,
  ...setup,
}
