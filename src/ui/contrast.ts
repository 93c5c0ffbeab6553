/** A colour as the tokens write it: OKLCH with an alpha of 1 where none is given. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
  alpha: number;
}

type Rgb = readonly [number, number, number];

/** Reads `oklch(L C H)` or `oklch(L C H / A)` with plain numbers; null for anything else. */
export function parseOklch(text: string): Oklch | null {
  const match = /^oklch\(\s*([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\s*\)$/u.exec(text.trim());
  if (!match) return null;
  const [lightness, chroma, hue, alpha] = match
    .slice(1)
    .map((part) => (part === undefined ? 1 : Number(part)));
  if (lightness === undefined || chroma === undefined || hue === undefined) return null;
  return { lightness, chroma, hue, alpha: alpha ?? 1 };
}

/** Linear-light sRGB, not clipped: a channel outside 0..1 means that the colour is outside the gamut. CSS Color 4, section 10. */
export function toLinearRgb({ lightness, chroma, hue }: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Whether an sRGB screen shows the colour as written, within one step of eight bits. */
export function isInSrgb(colour: Oklch): boolean {
  return toLinearRgb(colour).every((channel) => channel >= -0.0005 && channel <= 1.0015);
}

function luminance(colour: Oklch): number {
  const [red, green, blue] = toLinearRgb(colour).map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio of two opaque colours, 1 to 21. WCAG 2.2, "contrast ratio". */
export function contrast(first: Oklch, second: Oklch): number {
  const [high, low] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
