import { type PluginObj, transformAsync, types } from '@babel/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** The comment that the macros leave on what they make of a text. */
function isDescriptor(node: types.Node): boolean {
  return node.leadingComments?.some(({ value }) => value.includes('i18n')) === true;
}

/**
 * Compiles the English of each text where it stands, as catalogues are compiled: English needs no catalogue then, and
 * comes with the code that says it; another language puts its own over it by the same identifier.
 */
const compileEnglish: PluginObj = {
  visitor: {
    Program: {
      exit(program) {
        program.traverse({
          ObjectProperty(property) {
            const key = property.node.key;
            if (!types.isIdentifier(key) || !isDescriptor(property.parent)) return;
            if (key.name === 'context') property.remove();
            if (key.name !== 'message' || types.isArrayExpression(property.node.value)) return;
            const { confident, value } = property.get('value').evaluate();
            if (!confident || typeof value !== 'string')
              throw property.buildCodeFrameError('A text must be known when the code is built');
            property.node.value = types.valueToNode(compileMessage(value));
          },
        });
      },
    },
  },
};

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
        // In development Lingui compiles texts as they are shown.
        const { isProduction } = this.environment.config;
        const macros = [
          '@lingui/babel-plugin-lingui-macro',
          { descriptorFields: isProduction ? 'message' : 'all' },
        ];
        const result = await transformAsync(code, {
          filename,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: filename.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
          plugins: isProduction ? [macros, compileEnglish] : [macros],
        });
        return result?.code ? { code: result.code, map: result.map ?? null } : null;
      },
    },
  };
}
