import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';
import { externalLinkIcon } from './screen-icons.ts';

import './external-link.css';

interface ExternalLinkProps {
  /** Untrusted; anything but http and https is shown as text. */
  href: string;
  /** Left out, the address itself is the text. */
  children?: ReactNode;
}

/** The address, if it leads to the web. */
export function webAddress(href: string): URL | null {
  const url = URL.parse(href);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}

/** A link that leaves Vedette, in a new tab, with the host that it leads to. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  const { t } = useLingui();
  const url = webAddress(href);
  if (url === null) return <bdi>{children ?? href}</bdi>;
  const { host } = url;
  return (
    <a
      className="external-link link"
      href={url.href}
      target="_blank"
      rel="noopener noreferrer"
      title={url.href}
    >
      <bdi>{children ?? href}</bdi>
      {children === undefined ? null : <span className="external-link__host">{host}</span>}
      <Icon path={externalLinkIcon} label={t`opens in a new tab`} />
    </a>
  );
}
