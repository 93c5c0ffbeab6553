import { Component, type ErrorInfo, lazy, type ReactNode, Suspense } from 'react';

import { loadArea } from '#lib/words.ts';

import { PlainFailure } from './plain-failure.tsx';

/** Nobody should need it, so it comes with the first need; where it cannot be fetched, plain words do. */
const FailureNotice = lazy(() =>
  Promise.all([import('./failure-notice.tsx'), loadArea('app')]).then(
    ([{ FailureNotice: Notice }]) => ({ default: Notice }),
    () => ({ default: PlainFailure }),
  ),
);

interface ErrorBoundaryProps {
  /** What of the page this is, as people call it: "Stack trace". */
  region: string;
  children: ReactNode;
  /** When one of these changes, the region is tried again. */
  resetKeys?: readonly unknown[] | undefined;
  /** Told before the region is tried again, so that what failed can be fetched anew. */
  onRetry?: (() => void) | undefined;
}

interface ErrorBoundaryState {
  /** Null while all is well. Anything can be thrown, so the thrown value is wrapped. */
  failure: { thrown: unknown } | null;
  componentStack: string;
  resetKeys: readonly unknown[];
}

function changed(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length !== after.length || before.some((key, position) => !Object.is(key, after[position]));
}

/** Keeps what breaks in one region from taking the page with it. React, error boundaries. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {
    failure: null,
    componentStack: '',
    resetKeys: this.props.resetKeys ?? [],
  };

  static getDerivedStateFromError(thrown: unknown): Partial<ErrorBoundaryState> {
    return { failure: { thrown } };
  }

  static getDerivedStateFromProps(
    { resetKeys = [] }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return changed(state.resetKeys, resetKeys) ? { failure: null, componentStack: '', resetKeys } : null;
  }

  override componentDidCatch(_thrown: unknown, info: ErrorInfo) {
    this.setState({ componentStack: info.componentStack ?? '' });
  }

  retry = () => {
    this.props.onRetry?.();
    this.setState({ failure: null, componentStack: '' });
  };

  override render() {
    const { failure, componentStack } = this.state;
    if (failure === null) return this.props.children;
    return (
      <Suspense>
        <FailureNotice
          region={this.props.region}
          thrown={failure.thrown}
          componentStack={componentStack}
          onRetry={this.retry}
        />
      </Suspense>
    );
  }
}
