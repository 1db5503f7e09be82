const Environment = require("jest-environment-node-single-context")

/**
 * Tests share the context of the process: in one of their own, Jest's default, each global is looked up through an
 * interceptor, a hundred times slower. `outerRequire` is Node's own: what it loads is loaded once for all spec files.
 */
module.exports = class extends Environment {
  constructor(...given) {
    super(...given)
    this.global.outerRequire = require
  }
}
