import type { Group } from '#api/group.ts';

import { clipText } from './clip-text.ts';

/** What a group is called, in the parts that a row and a heading set apart. All untrusted text. */
export type GroupTitle = {
  /** The exception's type, the directive, or the message's first line. */
  name: string;
  /** What it says; null where the name says all. */
  message: string | null;
};

function present(text: string | null | undefined): string | null {
  const trimmed = text?.trim();
  return trimmed ? clipText(trimmed) : null;
}

/** The parts by type (Sentry HTTP contract 3.2, `metadata`); the title where the type's own fields are empty. */
export function groupTitle(group: Pick<Group, 'type' | 'title' | 'metadata'>): GroupTitle {
  const { metadata } = group;
  const title = present(group.title);
  if (group.type === 'error') {
    const type = present(metadata.type);
    if (type) return { name: type, message: present(metadata.value) };
  }
  if (group.type === 'csp') {
    const directive = present(metadata.directive);
    if (directive) return { name: directive, message: present(metadata.message) ?? title };
  }
  const name = title ?? present(metadata.title) ?? present(metadata.message) ?? present(metadata.value);
  return { name: name ?? '', message: null };
}
