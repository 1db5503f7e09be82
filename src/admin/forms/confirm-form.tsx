import { useForm } from "react-hook-form"
import { ActionForm, type ActionFormProps } from "./action-form"

/** An action that needs nothing but a yes. */
export const ConfirmForm = ({ rma, action }: ActionFormProps) => {
  const form = useForm()
  return (
    <ActionForm rma={rma} action={action} form={form} toBody={() => ({})} />
  )
}
