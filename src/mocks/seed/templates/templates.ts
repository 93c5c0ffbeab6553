import { largeTemplates } from '#mocks/seed/large/large-templates.ts';
import type { SampleTemplate } from '#mocks/seed/template.ts';

import { billingTemplates } from './billing.ts';
import { bookingApiTemplates } from './booking-api.ts';
import { bookingJobTemplates } from './booking-jobs.ts';
import { dispatchBoardTemplates } from './dispatch-board.ts';
import { driverAppTemplates } from './driver-app.ts';
import { legacyPortalTemplates } from './legacy-portal.ts';
import { routingEngineTemplates } from './routing-engine.ts';
import { routingMachineTemplates } from './routing-machine.ts';
import { storefrontTemplates } from './storefront.ts';
import { trackingGatewayTemplates } from './tracking-gateway.ts';

/** Every template of the sample organization. */
export const TEMPLATES: readonly SampleTemplate[] = [
  ...bookingApiTemplates,
  ...bookingJobTemplates,
  ...storefrontTemplates,
  ...dispatchBoardTemplates,
  ...routingEngineTemplates,
  ...routingMachineTemplates,
  ...trackingGatewayTemplates,
  ...billingTemplates,
  ...legacyPortalTemplates,
  ...driverAppTemplates,
];

const BY_NAME = new Map(
  [...TEMPLATES, ...largeTemplates(TEMPLATES)].map((template) => [template.name, template]),
);

/** One of the sample's templates, or of the large data set's. */
export const templateNamed = (name: string): SampleTemplate | undefined => BY_NAME.get(name);
