/** Whether the keyboard has a Command key. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/u.test(navigator.userAgent);
}
