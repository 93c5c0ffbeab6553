import { Plural } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '#ui/button.tsx';

import { AnnotatedText } from './annotated-text.tsx';
import { metaNotes } from './meta.ts';

const FIRST = 400;
/* Each press shows so many times more: a text of a megabyte comes in steps that the browser can lay out at once. */
const STEP = 25;

interface ValueTextProps {
  text: string;
  meta: unknown;
  /** Puts a text in quotes, so that `"7"` and `7` differ. */
  quoted: boolean;
}

/** A text of an event; a long one shows its beginning, and more on request. */
export function ValueText({ text, meta, quoted }: ValueTextProps) {
  const [limit, setLimit] = useState(FIRST);
  const mark = quoted ? '"' : '';
  if (text.length <= limit || metaNotes(meta)) {
    return (
      <>
        {mark}
        <AnnotatedText text={text} meta={meta} />
        {mark}
      </>
    );
  }
  return (
    <>
      {mark}
      <bdi>{text.slice(0, limit)}</bdi>…{mark}{' '}
      <Button size="small" variant="quiet" onClick={() => setLimit(limit * STEP)}>
        <Plural value={text.length} one="Show more of # character" other="Show more of # characters" />
      </Button>
    </>
  );
}
