import './skeleton.css';

interface SkeletonProps {
  /** Any CSS length; a share of the line by default. */
  width?: string | undefined;
  /** Any CSS length; the height of a line of text by default. */
  height?: string | undefined;
}

/** Holds the place of something that is on its way, in its final size. What waits says so with aria-busy. */
export function Skeleton({ width, height }: SkeletonProps) {
  return <span className="skeleton" aria-hidden="true" style={{ inlineSize: width, blockSize: height }} />;
}
