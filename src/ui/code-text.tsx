import './code-text.css';

interface CodeTextProps {
  /** Untrusted text. */
  text: string;
  /** Breaks long values; code lines do not break by default. */
  wrap?: boolean | undefined;
}

/** A value or an identifier in monospace, within a line. */
export function CodeText({ text, wrap = false }: CodeTextProps) {
  return (
    <code className="code-text" data-wrap={wrap ? '' : undefined}>
      <bdi>{text}</bdi>
    </code>
  );
}

/** Lines of code or data, which scroll sideways on their own. */
export function CodeBlock({ text, label, wrap = false }: CodeTextProps & { label: string }) {
  return (
    // Whatever scrolls must be reachable by keyboard. WCAG 2.2, 2.1.1.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="code-block" data-wrap={wrap ? '' : undefined} tabIndex={0} aria-label={label} dir="auto">
      <code>{text}</code>
    </pre>
  );
}
