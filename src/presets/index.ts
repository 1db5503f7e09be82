import { electronics } from "./electronics"
import { optics } from "./optics"
import type { Preset } from "../types/preset"
import { scaleModels } from "./scale-models"
import { screenParts } from "./screen-parts"
import { solarInverters } from "./solar-inverters"

/** Ready policies, one a merchant of REQUIREMENTS.md (S0 to S4). */
export const PRESETS: readonly Preset[] = [
  scaleModels,
  screenParts,
  solarInverters,
  optics,
  electronics,
]
