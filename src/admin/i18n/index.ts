import en from "./en"
import it from "./it"

/** Languages of the admin pages, under the namespace `rma`: `useTranslation("rma")`. */
export default {
  en: { rma: en },
  it: { rma: it },
}
