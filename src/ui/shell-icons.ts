/*
 * Icons that the first screen shows: strokes on a 16 px grid, one path each (icon.tsx draws them). They travel with the
 * entry, all of them, so what is only needed later belongs in screen-icons.ts.
 */
export const chevronDownIcon = 'm4 6 4 4 4-4';
export const chevronRightIcon = 'm6 4 4 4-4 4';
export const closeIcon = 'm4 4 8 8M12 4l-8 8';
export const commentIcon = 'M2.5 3h11v8H7.25L4.5 13.5V11h-2Z';
export const ignoreIcon =
  'M4.3 4.5A4 4 0 0 0 4 6c0 3-1.5 4.75-1.5 4.75h8M6 2.55A4 4 0 0 1 12 6c0 1.2.2 2.1.5 2.85M6.6 13.25a1.5 1.5 0 0 0 2.8 0M2.5 2.5l11 11';
export const issuesIcon =
  'M3.5 2.25 5.25 4 3.5 5.75 1.75 4ZM8 4h6M2.75 8.5h1.5M8 8.5h6M2.75 12.75h1.5M8 12.75h6';
export const pluginsIcon = 'M6 2v3M10 2v3M4 5h8v2.5a4 4 0 0 1-8 0ZM8 11.5V14';
export const projectIcon = 'm8 2 5.5 3v6L8 14l-5.5-3V5ZM2.75 5.2 8 8l5.25-2.8M8 8v5.75';
export const refreshIcon = 'M13.25 8a5.25 5.25 0 1 1-1.6-3.75L13.5 6M13.5 2.75V6h-3.25';
export const resolveIcon = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5.4 8.2l1.8 1.8 3.4-3.8';
export const searchIcon = 'M7 11.75a4.75 4.75 0 1 0 0-9.5 4.75 4.75 0 0 0 0 9.5ZM10.5 10.5 14 14';
export const uploadIcon = 'M8 10.5v-8M4.75 5.5 8 2.25l3.25 3.25M2.5 10.5v3h11v-3';
