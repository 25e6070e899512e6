// Submits a form that is not inside the control that asks for it.
export function submit(form) {
  form.requestSubmit();
}
