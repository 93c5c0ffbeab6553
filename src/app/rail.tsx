import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { useMatch } from 'react-router';

import { paths } from '#lib/paths.ts';
import { Icon } from '#ui/icon.tsx';
import { pluginsIcon, issuesIcon, searchIcon } from '#ui/shell-icons.ts';

import { lazyPart } from './lazy-part.tsx';
import { OrganizationSwitcher } from './organization-switcher.tsx';
import { useOpenOverlay } from './overlay.ts';
import { ProjectSwitcher } from './project-switcher.tsx';
import { useStreamLinks } from './stream-search.ts';
import { useCurrentOrganization } from './use-current-organization.ts';
import { useFoldedRail } from './use-folded-rail.ts';

import './rail.css';

/** Menus are used later than anything else in the rail, and their code is a third of it. */
export const railFoot = lazyPart('app', async () => (await import('./rail-foot.tsx')).RailFoot);

/** Where one is and where one can go: at the left edge, as icons where it is narrow, at the lower edge on a phone. */
export function Rail() {
  const { t } = useLingui();
  const organization = useCurrentOrganization();
  const inIssues = useMatch('/organizations/:org/issues/*') !== null;
  const inConnection = useMatch(paths.connection) !== null;
  const openOverlay = useOpenOverlay();
  const folded = useFoldedRail();
  const links = useStreamLinks(organization?.slug ?? '');
  return (
    <nav className="rail" aria-label={t`Main`}>
      <div className="rail__switchers">
        <OrganizationSwitcher current={organization} />
        {organization === null ? null : <ProjectSwitcher org={organization.slug} />}
      </div>
      <ul className="rail__links">
        {organization === null ? null : (
          <li>
            <a
              className="rail__item"
              href={links.afresh}
              aria-current={inIssues ? 'page' : undefined}
              data-tooltip={folded ? t`Issues` : undefined}
            >
              <Icon path={issuesIcon} />
              <span>
                <Trans>Issues</Trans>
              </span>
            </a>
          </li>
        )}
        <li className="rail__search">
          <button type="button" className="rail__item" onClick={() => openOverlay({ kind: 'palette' })}>
            <Icon path={searchIcon} />
            <span>
              <Trans>Search</Trans>
            </span>
          </button>
        </li>
        <li className="rail__connection">
          <a
            className="rail__item"
            href={paths.connection}
            aria-current={inConnection ? 'page' : undefined}
            data-tooltip={folded ? t`Connection` : undefined}
          >
            <Icon path={pluginsIcon} />
            <span>
              <Trans>Connection</Trans>
            </span>
          </a>
        </li>
      </ul>
      <div className="rail__foot">
        <Suspense>
          <railFoot.Part />
        </Suspense>
      </div>
    </nav>
  );
}
