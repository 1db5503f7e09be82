import { parseOptions } from "../options"

describe("options of notifications", () => {
  it("write to no staff unless an address is given, in English and without a link", () => {
    const { staff_email, staff_locale, admin_url } = parseOptions(
      {}
    ).notifications
    expect({ staff_email, staff_locale, admin_url }).toEqual({
      staff_email: null,
      staff_locale: "en",
      admin_url: undefined,
    })
  })

  it.each([
    { staff_email: "desk" },
    { staff_email: "" },
    { staff_locale: "de" },
    { admin_url: "/app" },
    { admin_url: "javascript:alert(1)" },
    { staff_mail: "desk@example.com" },
  ])("stop the boot: %j", (notifications) => {
    expect(() => parseOptions({ notifications })).toThrow(/notifications/)
  })
})
