// Submits a form from a control outside of it.
export function submit(form) {
  form.requestSubmit();
}
