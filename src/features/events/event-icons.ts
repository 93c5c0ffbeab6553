/* Icons of the event view; same drawing rules as the kit's. */
export const sortIcon = 'M4.5 3v10M2 10.5 4.5 13 7 10.5M9 4h5M9 8h3.5M9 12h2';
export const firstIcon = 'M4 3.5v9M12 4 8 8l4 4';
export const lastIcon = 'M12 3.5v9M4 4l4 4-4 4';
export const codeIcon = 'm5.5 4.5-3.5 3.5 3.5 3.5M10.5 4.5 14 8l-3.5 3.5';
