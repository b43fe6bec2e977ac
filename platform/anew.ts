/** Begins this page anew, with nothing of what it showed: blank within the event, and then from the start. */
export function beginAnew(): void {
  document.documentElement.toggleAttribute('data-blank', true);
  location.reload();
}
