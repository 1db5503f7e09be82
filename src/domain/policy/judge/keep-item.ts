import { canBeKept } from "../keep-item"
import type { KeepItemRow } from "../schema"
import { compileWhen } from "./condition"
import type { Judge } from "./judgement"
import { Verdict } from "./verdict"

/**
 * Tells the shopper before submitting that goods need not be sent back: `goods_kept`. It decides no outcome; a
 * row that nobody can judge lets nothing be kept.
 */
export const judgeKeepItem = (
  rows: readonly KeepItemRow[],
  path: string
): Judge => {
  const ready = rows.map((row, index) => ({
    expected: row.when,
    when: compileWhen(row.when),
    path: `${path}.keep_item.${index}`,
  }))
  return (context, judgement) => {
    const said = canBeKept(context.item)
      ? ready.find(({ when }) => when.test(context) === Verdict.yes)
      : undefined
    for (const row of ready) {
      judgement.add({
        code: "goods_kept",
        effect: "allow",
        matched: row === said,
        observed: {
          resolution: context.item.resolution ?? null,
          ...row.when.observe(context),
        },
        expected: row.expected,
        path: row.path,
      })
    }
  }
}
