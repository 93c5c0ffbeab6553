import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties, for values that a component computes and its style sheet uses. */
    [name: `--${string}`]: string | number | undefined;
  }
}
