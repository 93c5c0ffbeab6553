import type { ComponentProps } from 'react';

import './text-input.css';

interface TextInputProps extends Omit<ComponentProps<'input'>, 'className' | 'size' | 'type'> {
  type?: 'text' | 'email' | 'password' | 'url' | 'number' | 'search' | undefined;
  /** Monospace, for keys, addresses and codes. */
  code?: boolean | undefined;
}

/** A line of text. */
export function TextInput({ type = 'text', code = false, ...rest }: TextInputProps) {
  return <input {...rest} type={type} className="text-input" data-code={code ? '' : undefined} />;
}

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className'> {
  code?: boolean | undefined;
}

/** Several lines of text; grows with them where the browser can. */
export function TextArea({ code = false, rows = 4, ...rest }: TextAreaProps) {
  return <textarea {...rest} rows={rows} className="text-input" data-code={code ? '' : undefined} />;
}
