import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows that are drawn beyond the edges, so that a fast scroll does not show a gap. */
const OVERSCAN = 8;
const ASSUMED_ROW_HEIGHT = 60;
const ASSUMED_HEIGHT = 800;

export type RowWindow = {
  /** Index of the first row to draw, and of the one after the last. */
  start: number;
  end: number;
  /** Pixels. */
  rowHeight: number;
  totalHeight: number;
  scrollToRow: (index: number) => void;
};

type Measures = { scrollTop: number; height: number; rowHeight: number };

function measure(viewport: HTMLElement): Measures {
  const rowHeight = Number.parseFloat(getComputedStyle(viewport).getPropertyValue('--row-height'));
  return {
    scrollTop: viewport.scrollTop,
    height: viewport.clientHeight || ASSUMED_HEIGHT,
    rowHeight: rowHeight > 0 ? rowHeight : ASSUMED_ROW_HEIGHT,
  };
}

/** Rounds down to whole rows, so that scrolling renders again only when a row comes or goes. */
function settle(before: Measures, now: Measures): Measures {
  const same =
    before.height === now.height &&
    before.rowHeight === now.rowHeight &&
    Math.floor(before.scrollTop / now.rowHeight) === Math.floor(now.scrollTop / now.rowHeight);
  return same ? before : now;
}

/**
 * Which rows of a list of equal rows are in view. The height of a row is the CSS property `--row-height`, which
 * follows density and width. Written by hand because equal heights need arithmetic only, and this list is in the
 * entry, where a library for rows of any height costs 9 kB.
 */
export function useWindowedRows(viewportRef: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [measures, setMeasures] = useState<Measures>({
    scrollTop: 0,
    height: ASSUMED_HEIGHT,
    rowHeight: ASSUMED_ROW_HEIGHT,
  });

  // The element's scroll position and size belong to the browser.
  useLayoutEffect(() => {
    const viewport = viewportRef.current;
    if (!viewport) return undefined;
    const update = (): void => setMeasures((before) => settle(before, measure(viewport)));
    update();
    const observer = new ResizeObserver(update);
    observer.observe(viewport);
    // Density changes the row height without changing the element's size.
    const density = new MutationObserver(update);
    density.observe(document.documentElement, { attributeFilter: ['data-density'] });
    viewport.addEventListener('scroll', update, { passive: true });
    return () => {
      observer.disconnect();
      density.disconnect();
      viewport.removeEventListener('scroll', update);
    };
  }, [viewportRef]);

  const { scrollTop, height, rowHeight } = measures;
  const first = Math.floor(scrollTop / rowHeight);
  return {
    start: Math.max(0, Math.min(first - OVERSCAN, count)),
    end: Math.max(0, Math.min(count, first + Math.ceil(height / rowHeight) + OVERSCAN)),
    rowHeight,
    totalHeight: count * rowHeight,
    scrollToRow(index) {
      const viewport = viewportRef.current;
      if (!viewport) return;
      const top = index * rowHeight;
      const visible = viewport.clientHeight || ASSUMED_HEIGHT;
      if (top < viewport.scrollTop) viewport.scrollTop = top;
      else if (top + rowHeight > viewport.scrollTop + visible) viewport.scrollTop = top + rowHeight - visible;
    },
  };
}
