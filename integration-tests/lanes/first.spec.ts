import { runShare } from "./run-lane"

runShare(0)
