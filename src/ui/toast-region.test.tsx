import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ToastRegion } from './toast-region.tsx';
import { toast, type ToastMessage } from './toast-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <I18nProvider i18n={i18n}>
      <button type="button">Elsewhere</button>
      <ToastRegion />
    </I18nProvider>,
  );
});

afterEach(() => {
  act(() => toast.clear());
  vi.useRealTimers();
});

function show(message: ToastMessage) {
  act(() => {
    toast.show(message);
  });
}

function pass(milliseconds: number) {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

test('a message goes by itself, one with an action later, an error never', () => {
  show({ message: 'Saved' });
  show({ message: '3 issues resolved', action: { label: 'Undo', onAction: () => {} } });
  show({ message: 'Not assigned', tone: 'error' });
  pass(6000);
  expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  expect(screen.getByText('3 issues resolved')).toBeInTheDocument();
  pass(60_000);
  expect(screen.queryByText('3 issues resolved')).not.toBeInTheDocument();
  expect(screen.getByText('Not assigned')).toBeInTheDocument();
});

test('it stays while the focus is on it, F6 goes there and back', () => {
  const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
  elsewhere.focus();
  show({ message: 'Saved' });
  fireEvent.keyDown(elsewhere, { key: 'F6' });
  expect(screen.getByRole('button', { name: 'Dismiss' })).toHaveFocus();
  pass(60_000);
  expect(screen.getByText('Saved')).toBeInTheDocument();
  fireEvent.keyDown(document.body, { key: 'F6' });
  expect(elsewhere).toHaveFocus();
  pass(6000);
  expect(screen.queryByText('Saved')).not.toBeInTheDocument();
});

test('Escape closes the one that has the focus and gives it back', () => {
  const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
  elsewhere.focus();
  show({ message: 'Saved' });
  fireEvent.keyDown(elsewhere, { key: 'F6' });
  act(() => {
    fireEvent.keyDown(screen.getByRole('button', { name: 'Dismiss' }), { key: 'Escape' });
  });
  expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  expect(elsewhere).toHaveFocus();
});

test('Undo runs once and closes', () => {
  const undo = vi.fn<() => void>();
  show({ message: '3 issues resolved', action: { label: 'Undo', onAction: undo } });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('3 issues resolved')).not.toBeInTheDocument();
});

test('the same key replaces, and no more than three are shown', () => {
  show({ message: 'One', key: 'count' });
  show({ message: 'Two', key: 'count' });
  expect(screen.queryByText('One')).not.toBeInTheDocument();
  for (const message of ['Three', 'Four', 'Five']) show({ message });
  expect(screen.queryByText('Two')).not.toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: 'Dismiss' })).toHaveLength(3);
});
