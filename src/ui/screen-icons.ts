/* Icons of single screens, kept out of the entry. Same drawing rules as shell-icons.ts. */
export const externalLinkIcon = 'M9.25 2.5h4.25v4.25M13.25 2.75 7.5 8.5M11.5 9.25v4.25h-9v-9h4.25';
export const linkIcon =
  'M6.6 9.4a2.75 2.75 0 0 0 3.9 0l2.3-2.3a2.75 2.75 0 0 0-3.9-3.9l-.9.9M9.4 6.6a2.75 2.75 0 0 0-3.9 0L3.2 8.9a2.75 2.75 0 0 0 3.9 3.9l.9-.9';
export const lockIcon = 'M3.5 7.25h9v6.5h-9ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2';
export const pauseIcon = 'M5 3v10M11 3v10';
export const playIcon = 'm4.75 3 8 5-8 5Z';
export const trashIcon = 'M2.5 4.5h11M6 4.25V2.5h4v1.75M4 4.5l.6 9h6.8l.6-9M6.75 7.25v3.5M9.25 7.25v3.5';
