/**
 * Through the points by the keyboard. The browser goes from one radio button to the next, and from the
 * last one on to the first; here that would be a leap from today into the past, so it stays where it
 * is. Home and End lead to the first and the last point, for there may be hundreds between them.
 */
export function walkPoints(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { target, key } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const points = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')];
  const at = points.findIndex((point) => point === target);
  const to = { Home: 0, End: points.length - 1 }[key];
  if (to !== undefined) {
    event.preventDefault();
    points[to]?.focus();
    points[to]?.click();
    return;
  }
  const forwards = { ArrowRight: true, ArrowDown: true, ArrowLeft: false, ArrowUp: false }[key];
  if (forwards !== undefined && at === (forwards ? points.length - 1 : 0)) event.preventDefault();
}
