import { Trans, useLingui } from '@lingui/react/macro';
import { use, useSyncExternalStore } from 'react';
import { useMatch } from 'react-router';

import { Icon } from '#ui/icon.tsx';
import { PageTitleContext } from '#ui/page-title.tsx';
import { chevronRightIcon } from '#ui/shell-icons.ts';

import { useStreamLinks } from './stream-search.ts';

import './breadcrumb.css';

/** Where the screen stands. The way back to the stream leads to the list as it was left. WAI-ARIA APG, breadcrumb. */
export function Breadcrumb() {
  const { t } = useLingui();
  const page = use(PageTitleContext);
  const { crumb } = useSyncExternalStore(page.subscribe, page.get);
  const match = useMatch('/organizations/:org/issues/:groupId/*');
  const links = useStreamLinks(match?.params.org ?? '');
  return (
    <nav className="breadcrumb" aria-label={t`Breadcrumb`}>
      <ol>
        {match === null ? null : (
          <li>
            <a href={links.asLeft}>
              <Trans>Issues</Trans>
            </a>
            <Icon path={chevronRightIcon} />
          </li>
        )}
        <li aria-current="page">
          <bdi>{crumb}</bdi>
        </li>
      </ol>
    </nav>
  );
}
