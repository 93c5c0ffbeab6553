import { isObject } from '#mocks/engine/ingest/json-value.ts';
import { PROJECT_SLUGS, type SampleProjectSlug } from '#mocks/seed/organization/projects.ts';
import type { RawEvent, SampleTemplate } from '#mocks/seed/template.ts';

import { type LargeLook, largeLook } from './large-look.ts';

export const largeTemplateName = (slug: SampleProjectSlug): string => `large ${slug}`;

const framesOf = (exception: unknown): RawEvent[] => {
  const stacktrace = isObject(exception) ? exception['stacktrace'] : null;
  const frames = isObject(stacktrace) ? stacktrace['frames'] : null;
  return Array.isArray(frames) ? frames.filter(isObject) : [];
};

function outermost(raw: RawEvent): unknown {
  const sent = raw['exception'];
  const values = isObject(sent) ? sent['values'] : sent;
  return Array.isArray(values) ? (values as unknown[]).at(-1) : null;
}

/** An ordinary event whose outermost exception and crashing frame are those of the number. */
function dressed(raw: RawEvent, look: LargeLook): RawEvent {
  const frames = framesOf(outermost(raw));
  const crash = frames.findLast((frame) => frame['in_app'] === true) ?? {};
  const system = frames.filter((frame) => frame['in_app'] !== true);
  const { transaction: _transaction, logger: _logger, message: _message, logentry: _logentry, ...kept } = raw;
  const own = {
    function: look.function,
    module: look.module,
    filename: look.filename,
    abs_path: look.filename,
    platform: undefined,
  };
  return {
    ...kept,
    level: look.level,
    exception: {
      values: [
        {
          type: look.type,
          value: look.value,
          mechanism: { type: 'generic', handled: !look.isUnhandled },
          stacktrace: { frames: [...system, { ...crash, ...own, in_app: true }] },
        },
      ],
    },
  };
}

/**
 * The recipes of the large data set, one a project: the variation is the group's number. `ordinary` are the
 * sample's templates, whose events are dressed up.
 */
export function largeTemplates(ordinary: readonly SampleTemplate[]): SampleTemplate[] {
  return PROJECT_SLUGS.map((project) => {
    const own = ordinary.filter((template) => template.project === project && template.variations > 8);
    return {
      name: largeTemplateName(project),
      project,
      variations: 0,
      build(number, around) {
        const template = own[number % own.length];
        const raw = template?.build(Math.floor(number / own.length) % template.variations, around) ?? {};
        const platform = raw['platform'];
        return dressed(raw, largeLook(number, typeof platform === 'string' ? platform : 'other'));
      },
    };
  });
}
