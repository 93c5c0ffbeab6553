import './anchored.css';

/** Where a floating layer stands: under or over its anchor, its start or end edge in line with the anchor's. */
export type Placement = 'bottom-start' | 'bottom-end' | 'bottom' | 'top';

const gap = 4;
let anchorCount = 0;

/* For browsers without CSS anchor positioning, such as Firefox before 147: below where it fits, else above. */
function placeByMeasure(floating: HTMLElement, anchor: HTMLElement) {
  const edge = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height, dataset } = floating;
  const below = edge.bottom + gap + height <= innerHeight || edge.top < height + gap;
  const start = dataset['placement'] === 'bottom-end' ? edge.right - width : edge.left;
  const centred = edge.left + (edge.width - width) / 2;
  const left = dataset['placement'] === 'bottom' || dataset['placement'] === 'top' ? centred : start;
  floating.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  floating.style.top = `${below ? edge.bottom : edge.top - height - 2 * gap}px`;
}

/**
 * Shows a popover beside its anchor. The popover carries the class `anchored` and a data-placement attribute.
 * CSS anchor positioning keeps it there when things scroll; it flips where there is no room.
 */
export function showAnchored(floating: HTMLElement, anchor: HTMLElement): void {
  let name = anchor.style.getPropertyValue('anchor-name');
  if (name === '') {
    anchorCount += 1;
    name = `--anchor-${anchorCount}`;
    anchor.style.setProperty('anchor-name', name);
  }
  floating.style.setProperty('position-anchor', name);
  floating.showPopover();
  if (!('anchorName' in floating.style)) placeByMeasure(floating, anchor);
}
