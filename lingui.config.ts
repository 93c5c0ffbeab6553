import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** One catalogue for each lazily loaded area, so that a screen brings only its own words. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'zh-Hans'],
  format: formatter({ lineNumbers: false }),
  catalogs: [
    { path: 'src/locales/shell/{locale}', include: ['src/app', 'src/ui', 'src/api', 'src/lib'] },
    { path: 'src/locales/{name}/{locale}', include: ['src/features/{name}'] },
  ],
});
