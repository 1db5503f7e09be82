import { runLane } from "../support/store-suite"
import { shareOut } from "./share-out"

/** Runs what falls to one lane, on one store. */
export const runShare = (lane: number): void => {
  runLane(
    shareOut(lane).map(({ name, path }) => ({
      name,
      load: () => {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- which specs there are is seen at run time
        require(path)
      },
    }))
  )
}
