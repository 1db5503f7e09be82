/**
 * Prints where the Chromium from npm lies and how to start it. A process of its
 * own, since the package is an ES module and Jest runs ours as CommonJS.
 */
import chromium from "@sparticuz/chromium"

chromium.setGraphicsMode = false
const executablePath = await chromium.executablePath()
process.stdout.write(JSON.stringify({ executablePath, args: chromium.args }))
