import { splitMiddle } from './split-middle.ts';

import './truncate.css';

interface TruncateProps {
  /** Untrusted text; its direction is its own. */
  text: string;
  /** Prose is cut at its end; paths and identifiers in the middle, so that the file name stays. */
  cut?: 'end' | 'middle' | undefined;
}

/** One line, cut with an ellipsis where there is no room. The whole text stays in the document and in the title. */
export function Truncate({ text, cut = 'end' }: TruncateProps) {
  if (cut === 'end') {
    return (
      <bdi className="truncate" title={text}>
        {text}
      </bdi>
    );
  }
  const [head, tail] = splitMiddle(text);
  return (
    <bdi className="truncate" data-cut="middle" title={text}>
      <span>{head}</span>
      <span>{tail}</span>
    </bdi>
  );
}
