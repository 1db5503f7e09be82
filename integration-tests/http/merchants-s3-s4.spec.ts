import { walkMerchants } from "./merchants/walk-merchants"

jest.setTimeout(300_000)

walkMerchants(["S3", "S4"])
