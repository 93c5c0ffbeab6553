import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import './level-mark.css';

/* 12 px grid, even-odd filled, so that a second outline is a hole. No two shapes are alike in grey. */
const shapes: Record<string, [path: string, name: MessageDescriptor]> = {
  fatal: [
    'M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5ZM5.1 2.4v4.2h1.8V2.4ZM5.1 7.8v1.8h1.8V7.8Z',
    msg({ context: 'level', message: 'Fatal' }),
  ],
  error: ['M6 0l6 6-6 6-6-6Z', msg({ context: 'level', message: 'Error' })],
  warning: ['M6 .5 12 11.5H0Z', msg({ context: 'level', message: 'Warning' })],
  info: ['M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z', msg({ context: 'level', message: 'Info' })],
  debug: [
    'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.75a3.25 3.25 0 1 0 0 6.5 3.25 3.25 0 0 0 0-6.5Z',
    msg({ context: 'level', message: 'Debug' }),
  ],
  sample: ['M1 1h10v10H1ZM2.75 2.75v6.5h6.5v-6.5Z', msg({ context: 'level', message: 'Sample' })],
};
const unknown: [path: string, name: MessageDescriptor] = [
  'M1 5h10v2H1Z',
  msg({ context: 'level', message: 'Unknown level' }),
];

interface LevelMarkProps {
  /** The level as the server names it; one that Vedette does not know is drawn as a dash. */
  level: string;
  /** Says the level to screen readers too. Leave it out where the word stands beside the mark. */
  named?: boolean;
}

/** How bad an event is, as a shape and a colour. */
export function LevelMark({ level, named = false }: LevelMarkProps) {
  const { t } = useLingui();
  const [path, name] = Object.hasOwn(shapes, level) ? (shapes[level] ?? unknown) : unknown;
  return (
    <svg
      className="level-mark"
      data-level={level}
      viewBox="0 0 12 12"
      role={named ? 'img' : undefined}
      aria-label={named ? t(name) : undefined}
      aria-hidden={named ? undefined : true}
    >
      <path d={path} />
    </svg>
  );
}
