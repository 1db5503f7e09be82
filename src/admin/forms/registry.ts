import type { ComponentType } from "react"
import type { StaffAction } from "../lib/staff-actions"
import type { ActionFormProps } from "./action-form"
import { ApproveForm } from "./approve-form"
import { AssignForm } from "./assign-form"
import { AttachLabelForm } from "./attach-label-form"
import { ChangeResolutionForm } from "./change-resolution-form"
import { ChooseGoodsForm } from "./choose-goods-form"
import { ClearDoubtForm } from "./clear-doubt-form"
import { CloseRecoveryForm } from "./close-recovery-form"
import { ConfirmForm } from "./confirm-form"
import { ExtendForm } from "./extend-form"
import { InspectForm } from "./inspect-form"
import { OfferForm } from "./offer-form"
import { PayOutForm } from "./pay-out-form"
import { ProgressForm } from "./progress-form"
import { ProvideDetailsForm } from "./provide-details-form"
import { ReceiveForm } from "./receive-form"
import { RejectForm } from "./reject-form"
import { ReportLostForm } from "./report-lost-form"
import { SendBackForm } from "./send-back-form"
import { SettleForm } from "./settle-form"
import { MessageForm, ReasonForm } from "./text-forms"

/** The form behind every staff action. */
export const ACTION_FORMS: Record<
  StaffAction,
  ComponentType<ActionFormProps>
> = {
  approve: ApproveForm,
  reject: RejectForm,
  request_details: MessageForm,
  provide_details: ProvideDetailsForm,
  offer: OfferForm,
  retract_offer: ConfirmForm,
  answer: MessageForm,
  receive: ReceiveForm,
  inspect: InspectForm,
  uninspect: ConfirmForm,
  report_lost: ReportLostForm,
  settle: SettleForm,
  pay_out: PayOutForm,
  clear_doubt: ClearDoubtForm,
  close_recovery: CloseRecoveryForm,
  change_resolution: ChangeResolutionForm,
  choose_goods: ChooseGoodsForm,
  send_back: SendBackForm,
  reopen: ReasonForm,
  cancel: ReasonForm,
  acknowledge: ConfirmForm,
  progress: ProgressForm,
  attach_label: AttachLabelForm,
  assign: AssignForm,
  extend: ExtendForm,
  escalate: ReasonForm,
  note: MessageForm,
}
