import { createContext } from 'react';

/** Closes the menu that the item is in and gives the focus back to its button. */
export const MenuContext = createContext<() => void>(() => {});
