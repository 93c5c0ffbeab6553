import './icon.css';

interface IconProps {
  /** Path data from shell-icons.ts or screen-icons.ts. */
  path: string;
  /** Accessible name, for an icon that says something no text beside it says. Without it the icon is decoration. */
  label?: string | undefined;
}

/** A 16 px line icon in the colour of the text round it. */
export function Icon({ path, label }: IconProps) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path d={path} />
    </svg>
  );
}
