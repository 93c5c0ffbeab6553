import { initials, stableHue } from './initials.ts';

import './avatar.css';

interface AvatarProps {
  /** A person's, team's or project's name; its initials are drawn. */
  name: string;
  /** Fixes the hue, so that a change of name keeps the colour. */
  id: string;
  /** People are round; teams and projects are square. */
  shape?: 'person' | 'team' | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** Accessible name. Leave it out where the name stands beside the avatar. */
  label?: string | undefined;
}

/** Initials on a stable hue; never a picture from another host. */
export function Avatar({ name, id, shape = 'person', size = 'medium', label }: AvatarProps) {
  return (
    <span
      className="avatar"
      data-shape={shape}
      data-size={size}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      data-tooltip={label}
      style={{ '--avatar-hue': stableHue(id) }}
    >
      {initials(name)}
    </span>
  );
}
