import { ToastRegion } from '#ui/toast-region.tsx';
import { TooltipHost } from '#ui/tooltip.tsx';

/** What every page has one of, and no first paint needs. */
export function PageServices() {
  return (
    <>
      <ToastRegion />
      <TooltipHost />
    </>
  );
}
