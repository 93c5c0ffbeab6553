import { Plural } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';

import { Button } from '#ui/button.tsx';

/** What a long list shows of itself: the first ones, and on request all of them. */
export function useCapped<Item>(items: readonly Item[], limit: number) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && items.length > limit;
  return { shown: isCut ? items.slice(0, limit) : items, isCut, showAll: () => setWhole(true) };
}

interface ShowAllProps {
  total: number;
  isCut: boolean;
  onShowAll: () => void;
}

/** The button under a list that was cut; nothing under one that was not. */
export function ShowAll({ total, isCut, onShowAll }: ShowAllProps): ReactNode {
  if (!isCut) return null;
  return (
    <Button size="small" variant="quiet" onClick={onShowAll}>
      <Plural value={total} one="Show # entry" other="Show all # entries" />
    </Button>
  );
}
