import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** What the first screen says before anything else is fetched (src/lib/words.ts: shell). */
const shell = [
  'src/app/{breadcrumb,connection-mark,missing-overlay,organization-switcher,overlays,project-switcher,rail}.tsx',
  'src/app/{shell,switcher-face,top-bar}.tsx',
  'src/ui/plain-failure.tsx',
];

/** What the issue stream says until something in it is chosen, searched for or fails. */
const stream = [
  'src/features/issues/{issue-grid,issue-row,search-box,stream-filters,stream-page,stream-states,stream-status}.tsx',
  'src/ui/{level-mark,number-text,relative-time,sparkline}.tsx',
];

const rest = (folders: string[]) => ({ include: folders, exclude: [...shell, ...stream] });

/** One catalogue an area (src/lib/words.ts); tests/unit/word-areas.test.ts proves that code comes with its words. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'zh-Hans'],
  format: formatter({ lineNumbers: false }),
  catalogs: [
    { path: 'src/locales/shell/{locale}', include: shell },
    { path: 'src/locales/stream/{locale}', include: stream },
    { path: 'src/locales/app/{locale}', ...rest(['src/app', 'src/ui']) },
    { path: 'src/locales/errors/{locale}', include: ['src/api'] },
    ...['issues', 'events', 'session', 'import'].map((feature) => ({
      path: `src/locales/${feature}/{locale}`,
      ...rest([`src/features/${feature}`]),
    })),
  ],
});
