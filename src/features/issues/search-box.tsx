import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';

import { loadArea } from '#lib/words.ts';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { closeIcon, searchIcon } from '#ui/shell-icons.ts';
import { useShortcut } from '#ui/use-shortcut.ts';

import type { findSearchProblem } from './search-problem.ts';
import { DEFAULT_QUERY } from './stream-parameters.ts';

type SearchBoxProps = { query: string; onSearch: (query: string) => void };

/** The search as text. What is wrong with it is named before it is sent; the grammar comes when it is needed. */
export function SearchBox({ query, onSearch }: SearchBoxProps) {
  const { t, i18n } = useLingui();
  const [text, setText] = useState(query);
  const [shown, setShown] = useState(query);
  const [grammar, setGrammar] = useState<{ findSearchProblem: typeof findSearchProblem } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const isNeeded = text !== DEFAULT_QUERY;

  // The URL changed from elsewhere (back, a link): what stands in the box follows.
  if (shown !== query) {
    setShown(query);
    setText(query);
  }
  useShortcut('search', () => input.current?.focus());

  // Code is outside of React. Without it the search works all the same, and the server names what it refuses.
  useEffect(() => {
    if (!isNeeded) return;
    const loading = Promise.all([import('./search-problem.ts'), loadArea('issues')]);
    loading.then(([fetched]) => setGrammar(fetched)).catch(() => undefined);
  }, [isNeeded]);

  const problem = grammar?.findSearchProblem(text, text === query) ?? null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSearch(text.trim());
  }

  return (
    <form className="stream-filters__search" role="search" onSubmit={submit}>
      <Icon path={searchIcon} />
      <input
        ref={input}
        type="search"
        className="stream-filters__input"
        aria-label={t`Search issues`}
        aria-invalid={problem !== null}
        aria-describedby={problem ? problemId : undefined}
        placeholder={t`Search issues: text, is:unresolved, level:error, user.email:…`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== query) {
            event.preventDefault();
            setText(query);
          }
        }}
      />
      {text === '' ? null : (
        <IconButton
          size="small"
          icon={closeIcon}
          label={t`Clear the search`}
          onClick={() => {
            setText('');
            onSearch('');
            input.current?.focus();
          }}
        />
      )}
      {problem ? (
        <p id={problemId} className="stream-filters__problem" role="status">
          {i18n._(problem.words)} <bdi>{problem.about}</bdi>
        </p>
      ) : null}
    </form>
  );
}
