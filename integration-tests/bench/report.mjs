import { cpus, totalmem } from "node:os"
import { say } from "../store/screen.mjs"

const ms = (value) =>
  value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en")

const range = ({ median, lowest, highest }, unit = "ms") =>
  `${ms(median)} ${unit} (${ms(lowest)} to ${ms(highest)})`

const verdict = (reached) => (reached ? "reached" : "MISSED")

const ratioLine = ({ ratio, ratios }, target) =>
  `ratio  ${ratio.toFixed(2)} (rounds ${ratios.lowest.toFixed(2)} to ${ratios.highest.toFixed(2)}), to reach ${target}: ${verdict(ratio <= target)}`

/** One row of DESIGN § 9: what we do against what core does, in turns. */
export const sayRatio = (title, target, { ours, core, ratio, ratios }) =>
  say(
    [
      "",
      `${title}`,
      `  ours   ${range(ours)}`,
      `  core   ${range(core)}`,
      `  ${ratioLine({ ratio, ratios }, target)}`,
    ].join("\n")
  )

const perMinute = (batch) => (ms) => (batch * 60_000) / ms

/** @param batches milliseconds that one batch of cases took, ours and core's */
export const sayThroughput = (
  { ours, core, ratio, ratios },
  { clients, batch }
) => {
  const rate = perMinute(batch)
  const line = ({ median, lowest, highest }) =>
    `${ms(rate(median))} a minute (${ms(rate(highest))} to ${ms(rate(lowest))})`
  say(
    [
      "",
      `${clients} clients side by side, whole cases from submit to refund : returns and refunds in core alone`,
      `  ours   ${line(ours)}`,
      `  core   ${line(core)}`,
      `  ratio  ${(1 / ratio).toFixed(2)} (rounds ${(1 / ratios.highest).toFixed(2)} to ${(1 / ratios.lowest).toFixed(2)})`,
    ].join("\n")
  )
}

export const sayReplay = ({ count, took }) =>
  say(
    [
      "",
      `replay of ${count.toLocaleString("en")} cases under a policy of 50 rules`,
      `  ours   ${range(took)}`,
    ].join("\n")
  )

export const sayEvaluate = ({ few, many, other }) => {
  const faster = many.median / other.median
  say(
    [
      "",
      "evaluate, one item under one type",
      `  5 rules            ${range(few, "a second")}, to reach 100,000: ${verdict(few.median >= 100_000)}`,
      `  50 rules           ${range(many, "a second")}`,
      `  json-rules-engine  ${range(other, "a second")} with the same 50`,
      `  ratio              ${faster.toFixed(1)}, to reach 20: ${verdict(faster >= 20)}`,
    ].join("\n")
  )
}

export const sayStanding = ({ cold, returning, warm }) =>
  say(
    [
      "",
      "standing of a shopper with 1,000 orders",
      `  cold                ${range(cold)}, to reach 10 ms: ${verdict(cold.median <= 10)}`,
      `  cold, with returns  ${range(returning)}, to reach 10 ms: ${verdict(returning.median <= 10)}`,
      `  warm                ${range(warm)}, one key look-up`,
    ].join("\n")
  )

export const sayBoot = ({ ours, core }) => {
  const over = ours.boot.median - core.boot.median
  say(
    [
      "",
      "boot of the store, alternating starts",
      `  with     ${range(ours.boot)}`,
      `  without  ${range(core.boot)}`,
      `  over     ${ms(over)} ms, to reach 400: ${verdict(over <= 400)}`,
      "",
      "peak memory of the server, after the same reads of core",
      ...(ours.peak && core.peak
        ? [
            `  with     ${range(ours.peak, "MB")}`,
            `  without  ${range(core.peak, "MB")}`,
          ]
        : ["  not told by this system"]),
    ].join("\n")
  )
}

/** @param pages by filter, over many cases (ours) against few (core's place) */
export const sayQueue = (pages, { few, many }) => {
  for (const [filter, { ours, core, ratio, ratios }] of Object.entries(pages)) {
    say(
      [
        "",
        `admin queue, ${filter}`,
        `  over ${many.toLocaleString("en")} cases  ${range(ours)}`,
        `  over ${few.toLocaleString("en")} cases  ${range(core)}`,
        `  ${ratioLine({ ratio, ratios }, 1.2)}`,
      ].join("\n")
    )
  }
}

export const sayClocks = ({ counts, ours, core, ratio, ratios }) => {
  const among = ({ due, open }) =>
    `${due} due among ${open.toLocaleString("en")} open`
  say(
    [
      "",
      "what the jobs look for every few minutes",
      `  ${among(counts.many)}  ${range(ours)}`,
      `  ${among(counts.few)}  ${range(core)}`,
      `  ${ratioLine({ ratio, ratios }, 1.2)}`,
    ].join("\n")
  )
}

export const sayMachine = (note) =>
  say(
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}; ${note}`
  )
