import type { HistogramBin, HistogramMarker } from './histogram-bin.ts';

interface HistogramPictureProps {
  bins: readonly HistogramBin[];
  markers: readonly HistogramMarker[];
  peak: number;
  height: number;
  /** The bar that is being read. */
  active: number | null;
}

/** The bars and markers of a Histogram; as wide as there is room, every edge on a pixel. */
export function HistogramPicture({ bins, markers, peak, height, active }: HistogramPictureProps) {
  const start = bins[0]?.start ?? 0;
  const span = (bins.at(-1)?.end ?? 0) - start;
  const inside = markers.filter(({ at }) => span > 0 && at >= start && at <= start + span);
  return (
    <svg className="histogram__picture" height={height} aria-hidden="true" style={{ '--bins': bins.length }}>
      {bins.map((bin, position) => {
        const tall = bin.count > 0 ? Math.max(2, Math.round((bin.count / peak) * height)) : 1;
        return (
          <rect
            key={bin.start}
            className="histogram__bar"
            data-empty={bin.count > 0 ? undefined : ''}
            data-active={position === active ? '' : undefined}
            y={height - tall}
            height={tall}
            style={{ '--bin': position }}
          />
        );
      })}
      {inside.map(({ at, label }) => {
        const x = `${((at - start) / span) * 100}%`;
        return (
          <line key={`${at} ${label}`} className="histogram__marker" x1={x} x2={x} y1={0} y2={height}>
            <title>{label}</title>
          </line>
        );
      })}
    </svg>
  );
}
