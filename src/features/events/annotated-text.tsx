import { useLingui } from '@lingui/react/macro';

import { annotate, metaNotes } from './meta.ts';

import './annotated-text.css';

interface AnnotatedTextProps {
  text: string | null;
  /** The part of `_meta` about this value. */
  meta: unknown;
}

/** A value with what the server replaced in it marked, and the rule that did it in the mark's title. */
export function AnnotatedText({ text, meta }: AnnotatedTextProps) {
  const { t } = useLingui();
  const notes = metaNotes(meta);
  if (!notes) return <bdi>{text ?? ''}</bdi>;
  const { originalLength } = notes;
  const errors = notes.errors.join(', ');
  return (
    <bdi className="annotated-text">
      {text === null && notes.redactions[0] ? (
        <mark title={t`Taken out by the rule ${notes.redactions[0].rule}`}>{t`taken out`}</mark>
      ) : (
        annotate(text ?? '', notes).map((piece, position) =>
          piece.rule === null ? (
            piece.text
          ) : (
            // The pieces of one text never change places.
            <mark key={position} title={t`Replaced by the rule ${piece.rule}`}>
              {piece.text}
            </mark>
          ),
        )
      )}
      {errors === '' ? null : (
        <span className="annotated-text__note" title={errors}>{t`not valid, left out by the server`}</span>
      )}
      {notes.redactions.length === 0 && originalLength !== null && originalLength > (text?.length ?? 0) ? (
        <span className="annotated-text__note">{t`cut from ${originalLength} characters`}</span>
      ) : null}
    </bdi>
  );
}
