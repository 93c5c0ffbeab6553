import { Button, type ButtonProps } from './button.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'endIcon' | 'icon'> {
  icon: string;
  /** The name: for screen readers, and for everyone else as a tooltip. A verb, like a Button's label. */
  label: string;
  /** Key or keys shown in the tooltip, as Kbd writes them. */
  shortcut?: string | undefined;
}

/** A square button with an icon; quiet unless told otherwise. */
export function IconButton({ label, shortcut, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Button
      aria-label={label}
      data-tooltip={label}
      data-shortcut={shortcut}
      data-icon-only=""
      variant={variant}
      {...rest}
    />
  );
}
