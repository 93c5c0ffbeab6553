import { AppearanceMenu } from './appearance-menu.tsx';
import { UserMenu } from './user-menu.tsx';

/** What the rail has at its lower end: about the person, not about the data. */
export function RailFoot() {
  return (
    <>
      <AppearanceMenu />
      <UserMenu />
    </>
  );
}
