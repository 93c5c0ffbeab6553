/**
 * What jsdom 31 lacks and the app uses of the platform, as far as a journey can tell the difference. Events that a
 * browser sends a moment later (`toggle`, `close`) are sent at once, so that a test's next line sees their effect.
 */
export function installStubs(): void {
  defineMissing(globalThis, 'ToggleEvent', ToggleEventStub);
  defineMissing(globalThis, 'ResizeObserver', ObserverStub);
  defineMissing(globalThis, 'IntersectionObserver', ObserverStub);
  defineMissing(globalThis, 'matchMedia', matchMediaStub);
  defineMissing(Element.prototype, 'scrollIntoView', nothing);
  defineMissing(Element.prototype, 'scrollTo', nothing);
  // jsdom has this one, but it only reports that it is not implemented.
  Object.defineProperty(window, 'scrollTo', { value: nothing, configurable: true, writable: true });
  defineMissing(Blob.prototype, 'stream', blobStream);
  installDialogs();
  installPopovers();
}

function defineMissing(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function nothing(): void {}

/** There is no layout in jsdom, so there is never anything to observe. */
class ObserverStub {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

function matchMediaStub(media: string): MediaQueryList {
  const list = new EventTarget();
  return Object.assign(list, {
    media,
    matches: false,
    onchange: null,
    addListener: nothing,
    removeListener: nothing,
  });
}

function blobStream(this: Blob): ReadableStream<Uint8Array> {
  const bytes = this.arrayBuffer();
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(new Uint8Array(await bytes));
      controller.close();
    },
  });
}

class ToggleEventStub extends Event {
  readonly oldState: string;
  readonly newState: string;

  constructor(type: string, init: ToggleEventInit = {}) {
    super(type, init);
    this.oldState = init.oldState ?? '';
    this.newState = init.newState ?? '';
  }
}

const openers = new WeakMap<HTMLDialogElement, Element | null>();

function installDialogs(): void {
  const prototype = HTMLDialogElement.prototype;
  defineMissing(prototype, 'returnValue', '');
  defineMissing(prototype, 'show', function show(this: HTMLDialogElement) {
    this.open = true;
  });
  defineMissing(prototype, 'showModal', function showModal(this: HTMLDialogElement) {
    if (this.open) throw new DOMException('The dialog is open already.', 'InvalidStateError');
    openers.set(this, document.activeElement);
    this.open = true;
    const first =
      this.querySelector<HTMLElement>('[autofocus]') ?? this.querySelector<HTMLElement>(focusable);
    first?.focus();
  });
  defineMissing(prototype, 'close', function close(this: HTMLDialogElement, returnValue?: string) {
    if (!this.open) return;
    this.open = false;
    if (returnValue !== undefined) this.returnValue = returnValue;
    const opener = openers.get(this);
    openers.delete(this);
    if (opener instanceof HTMLElement) opener.focus();
    this.dispatchEvent(new Event('close'));
  });
  defineMissing(
    prototype,
    'requestClose',
    function requestClose(this: HTMLDialogElement, returnValue?: string) {
      if (this.open && this.dispatchEvent(new Event('cancel', { cancelable: true }))) this.close(returnValue);
    },
  );
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const modal = [...document.querySelectorAll('dialog')].findLast((dialog) => openers.has(dialog));
    if (!openPopovers().at(-1)) modal?.requestClose();
  });
}

const focusable =
  'button:not([disabled]), [href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** Stands for `:popover-open`, which never matches in jsdom, so that its own style sheet hides every popover. */
const openMark = 'data-popover-open';

const openPopovers = () => [...document.querySelectorAll<HTMLElement>(`[popover][${openMark}]`)];

function setPopover(element: HTMLElement, open: boolean): void {
  if (element.hasAttribute(openMark) === open) return;
  const states = { oldState: open ? 'closed' : 'open', newState: open ? 'open' : 'closed' };
  if (!element.dispatchEvent(new ToggleEvent('beforetoggle', { ...states, cancelable: open }))) return;
  element.toggleAttribute(openMark, open);
  if (open) element.querySelector<HTMLElement>('[autofocus]')?.focus();
  element.dispatchEvent(new ToggleEvent('toggle', states));
}

function installPopovers(): void {
  const prototype = HTMLElement.prototype;
  if (!('popover' in prototype)) {
    Object.defineProperty(prototype, 'popover', {
      configurable: true,
      get(this: HTMLElement) {
        return this.getAttribute('popover');
      },
      set(this: HTMLElement, value: string | null) {
        if (value === null) this.removeAttribute('popover');
        else this.setAttribute('popover', value);
      },
    });
  }
  defineMissing(prototype, 'showPopover', function showPopover(this: HTMLElement) {
    setPopover(this, true);
  });
  defineMissing(prototype, 'hidePopover', function hidePopover(this: HTMLElement) {
    setPopover(this, false);
  });
  defineMissing(prototype, 'togglePopover', function togglePopover(this: HTMLElement, force?: boolean) {
    const open = force ?? !this.hasAttribute(openMark);
    setPopover(this, open);
    return open;
  });

  const style = document.createElement('style');
  style.textContent = `[popover][${openMark}] { display: block; }`;
  document.head.append(style);

  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[popovertarget]') : null;
    if (!button || event.defaultPrevented) return;
    const target = document.getElementById(button.getAttribute('popovertarget') ?? '');
    const action = button.getAttribute('popovertargetaction');
    if (target)
      setPopover(target, action === 'toggle' || !action ? !target.hasAttribute(openMark) : action === 'show');
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && target.closest('button[popovertarget]')) return;
    for (const popover of openPopovers()) {
      if (isAuto(popover) && target instanceof Node && !popover.contains(target)) setPopover(popover, false);
    }
  });
  document.addEventListener('keydown', (event) => {
    const top = openPopovers().findLast(isAuto);
    if (event.key === 'Escape' && !event.defaultPrevented && top) setPopover(top, false);
  });
}

const isAuto = (element: HTMLElement) => ['', 'auto'].includes(element.getAttribute('popover') ?? '');
