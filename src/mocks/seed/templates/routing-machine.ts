import { nth, type SampleTemplate } from '#mocks/seed/template.ts';

import { planner, routingBase, spring } from './routing-engine.ts';
import { at } from './source-file.ts';
import { raised } from './surrounding-parts.ts';

const WARNINGS = [
  ['warning', 'Planning took {} ms for shipment {}', [8120, 77_120]],
  ['warning', 'Graph of region {} is stale by {} hours', ['APAC', 31]],
  ['fatal', 'Out of memory: {} MB heap used of {} MB', [7990, 8192]],
  ['error', 'Consumer group {} is rebalancing for {} s', ['routing', 44]],
  ['info', 'Port {} renamed to {}', ['CNSHA', 'CNSHG']],
] as const;

const warned: SampleTemplate = {
  name: 'routing-log',
  project: 'routing-engine',
  variations: 5,
  build(variation, around) {
    const [level, message, params] = nth(WARNINGS, variation);
    return {
      ...routingBase(around),
      level,
      logger: 'com.harbor.routing',
      logentry: { message, params: [...params] },
    };
  },
};

const overflow: SampleTemplate = {
  name: 'routing-overflow',
  project: 'routing-engine',
  variations: 1,
  build(_variation, around) {
    const weights = Array.from({ length: 26 }, (_, edge) => `edge ${edge}: ${around.rng.hex(16)}`);
    const frames = Array.from({ length: 320 }, (_, depth) =>
      at(planner, depth % 2 === 0 ? 'plan' : 'extend', 'open.add(leg.extend', {
        vars: { depth, leg: `Leg[${around.rng.hex(24)}]`, weights },
      }),
    );
    return {
      ...routingBase(around),
      level: 'fatal',
      exception: [
        raised('StackOverflowError', 'A cycle of legs of cost 0', [...spring, ...frames], {
          module: 'java.lang',
        }),
      ],
    };
  },
};

const REGIONS = [
  'APAC',
  'EMEA',
  'LATAM',
  '黄海',
  'Baltic',
  'Black Sea',
  'Gulf',
  'North Sea',
  'Panama',
  'Suez',
  'Arctic',
  'Cape',
] as const;

const graph: SampleTemplate = {
  name: 'routing-graph',
  project: 'routing-engine',
  variations: 12,
  build(variation, around) {
    const region = nth(REGIONS, variation);
    return {
      ...routingBase(around),
      tags: { region },
      fingerprint: ['{{ default }}', region],
      exception: [
        raised(
          'GraphCorruptException',
          `Edge without a port in region ${region}`,
          [...spring, at(planner, 'plan', 'graph.edgesFrom')],
          {
            module: 'com.harbor.routing.graph',
            mechanism: { type: 'Spring6ExceptionResolver', handled: false },
          },
        ),
      ],
    };
  },
};

export const routingMachineTemplates: SampleTemplate[] = [warned, overflow, graph];
