import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { groupTitle } from '#features/issues/group-title.ts';
import { renderApp } from '#tests/setup/render-app.tsx';

// Each row asks for its title once a rendering.
vi.mock(import('#features/issues/group-title.ts'), { spy: true });

test('a scroll by one row renders the rows that come, not those that stay', async () => {
  await renderApp('/organizations/harbor/issues/?query=&statsPeriod=all');
  const grid = await screen.findByRole('grid', { name: 'Issues' });
  const rows = () => within(grid).getAllByRole('row').slice(1);
  const before = rows().map((row) => row.dataset['index']);
  const viewport = grid.querySelector('.issue-grid__viewport');
  if (!viewport) throw new Error('The grid has no viewport');
  // jsdom lays nothing out: the viewport counts as 800 px high, with rows of 60 px.
  viewport.scrollTop = 60 * 20;
  await act(async () => void fireEvent.scroll(viewport));
  const rendered = vi.mocked(groupTitle);
  rendered.mockClear();
  viewport.scrollTop += 60;
  await act(async () => void fireEvent.scroll(viewport));
  expect(rows().map((row) => row.dataset['index'])).not.toEqual(before);
  expect(rendered.mock.calls.length).toBeGreaterThan(0);
  expect(rendered.mock.calls.length).toBeLessThanOrEqual(2);
});
