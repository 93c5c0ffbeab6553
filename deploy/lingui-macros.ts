import { transformAsync } from '@babel/core';
import type { Plugin } from 'vite';

/**
 * Compiles Lingui's macros. `@lingui/vite-plugin` can do it too (`macroTransform`), by a native module for Node 22.19 and
 * newer; but an npm that runs on an older Node leaves such optional packages out without a word, and Vedette's own Node
 * comes only with that same install.
 */
export function linguiMacros(): Plugin {
  return {
    name: 'vedette-lingui-macros',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx?(?:$|\?)/, code: /from ['"]@lingui\/(?:core|react)\/macro['"]/ },
      async handler(code, id) {
        const filename = id.replace(/\?.*$/, '');
        // What is said in the code goes into the catalogues; a production build keeps only the identifiers.
        const descriptorFields = this.environment.config.isProduction ? 'id-only' : 'all';
        const result = await transformAsync(code, {
          filename,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: filename.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
          plugins: [['@lingui/babel-plugin-lingui-macro', { descriptorFields }]],
        });
        return result?.code ? { code: result.code, map: result.map ?? null } : null;
      },
    },
  };
}
