import { Skeleton } from '#ui/skeleton.tsx';

import './page-fallback.css';

/** Stands in for the very first screen while its code is on the way; later ones keep the old screen instead. */
export function PageFallback() {
  return (
    <div className="page-fallback" aria-busy="true">
      <Skeleton width="min(36rem, 60%)" height="2rem" />
      <Skeleton />
      <Skeleton width="80%" />
      <Skeleton width="90%" />
    </div>
  );
}
