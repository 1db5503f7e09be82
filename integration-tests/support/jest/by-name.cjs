const { default: Sequencer } = require("@jest/test-sequencer")

/** Specs that share one demo store run by name: what changes the shop for all (start.spec) comes last. */
module.exports = class ByName extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => (a.path < b.path ? -1 : 1))
  }
}
