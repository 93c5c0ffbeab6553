/* Icons of dialogs, menus and single screens, kept out of the entry. Same drawing rules as shell-icons.ts. */
export const arrowUpIcon = 'M8 13.5v-11M3.5 7 8 2.5 12.5 7';
export const bellIcon =
  'M8 2a4 4 0 0 0-4 4c0 3-1.5 4.75-1.5 4.75h11S12 9 12 6a4 4 0 0 0-4-4ZM6.6 13.25a1.5 1.5 0 0 0 2.8 0';
export const bookmarkIcon = 'M4 2.5h8v11l-4-3-4 3Z';
export const calendarIcon = 'M2.5 3.5h11v10h-11ZM2.5 6.75h11M5.5 2v3M10.5 2v3';
export const checkIcon = 'm3 8.5 3.5 3.5L13 4.5';
export const chevronLeftIcon = 'M10 4 6 8l4 4';
export const chevronUpIcon = 'm4 10 4-4 4 4';
export const copyIcon = 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3';
export const errorIcon = 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5ZM8 5v3.5M8 11v.01';
export const externalLinkIcon = 'M9.25 2.5h4.25v4.25M13.25 2.75 7.5 8.5M11.5 9.25v4.25h-9v-9h4.25';
export const filterIcon = 'M2 4h12M4.5 8h7M6.75 12h2.5';
export const globeIcon =
  'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c1.8 1.7 2.6 3.7 2.6 6s-.8 4.3-2.6 6c-1.8-1.7-2.6-3.7-2.6-6S6.2 3.7 8 2Z';
export const helpIcon =
  'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.25 6.4a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.95.75-.95 1.4M8 11.4v.01';
export const infoIcon = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5v.01';
export const keyboardIcon =
  'M1.75 4h12.5v8.5H1.75ZM4.5 6.75h.01M6.85 6.75h.01M9.2 6.75h.01M11.5 6.75h.01M5.25 9.75h5.5';
export const linkIcon =
  'M6.6 9.4a2.75 2.75 0 0 0 3.9 0l2.3-2.3a2.75 2.75 0 0 0-3.9-3.9l-.9.9M9.4 6.6a2.75 2.75 0 0 0-3.9 0L3.2 8.9a2.75 2.75 0 0 0 3.9 3.9l.9-.9';
export const lockIcon = 'M3.5 7.25h9v6.5h-9ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2';
export const manageIcon = 'M3.2 12.6a6 6 0 1 1 9.6 0M8 9l2.75-3.25';
export const menuIcon = 'M2.5 4h11M2.5 8h11M2.5 12h11';
export const moonIcon = 'M13.5 9.6A5.75 5.75 0 0 1 6.4 2.5a5.75 5.75 0 1 0 7.1 7.1Z';
export const moreIcon = 'M3.25 8h.5M7.75 8h.5M12.25 8h.5';
export const notificationsIcon = 'M2 3.5h12v9H2ZM2.25 4 8 8.75 13.75 4';
export const organizationIcon = 'M3 14V2.5h6.5V14M9.5 6.5H13V14M1.75 14h12.5M5.5 5.5H7M5.5 8.25H7M5.5 11H7';
export const pauseIcon = 'M5 3v10M11 3v10';
export const playIcon = 'm4.75 3 8 5-8 5Z';
export const plusIcon = 'M8 3v10M3 8h10';
export const signOutIcon = 'M6.5 2.5h-4v11h4M10.25 4.75 13.5 8l-3.25 3.25M13.25 8H6';
export const ssoIcon =
  'M10.5 8.75a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM8.2 7.8l-5.45 5.45M4.5 11.5l1.75 1.75M6.75 9.25 8 10.5';
export const sunIcon =
  'M8 10.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7';
export const systemIcon = 'M2 2.75h12v8.5H2ZM5.5 14h5M8 11.25V14';
export const teamIcon =
  'M6 7.75a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM1.75 13.25c.4-2.1 2-3.25 4.25-3.25s3.85 1.15 4.25 3.25M10.5 3.1a2.4 2.4 0 0 1 0 4.5M12 10.3c1.2.5 2 1.5 2.25 2.95';
export const trashIcon = 'M2.5 4.5h11M6 4.25V2.5h4v1.75M4 4.5l.6 9h6.8l.6-9M6.75 7.25v3.5M9.25 7.25v3.5';
export const undoIcon = 'M5.5 2.75 2.5 5.75l3 3M2.75 5.75H9.5a3.9 3.9 0 0 1 0 7.75H6';
export const userIcon =
  'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.75 13.5C3.25 11.3 5.3 10 8 10s4.75 1.3 5.25 3.5';
export const warningIcon = 'M8 2.25 14.25 13H1.75ZM8 6.5V9M8 11v.01';
export const wifiOffIcon =
  'M2 6.4a9 9 0 0 1 2.6-1.75M7.4 3.9A9 9 0 0 1 14 6.4M4.4 8.9a5.6 5.6 0 0 1 2.3-1.35M10.4 7.9c.45.27.85.6 1.2 1M8 11.9v.01M2.5 2.5l11 11';
