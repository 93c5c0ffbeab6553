export type SampleTeam = { slug: string; name: string };

export const TEAMS: readonly SampleTeam[] = [
  { slug: 'platform', name: 'Platform' },
  { slug: 'logistics', name: 'Logistics' },
  { slug: 'payments', name: 'Payments' },
  { slug: 'mobile', name: 'Mobile' },
];

/** The one repository of the sample organization. */
export const REPOSITORY = 'harbor/monorepo';

export const PROJECT_SLUGS = [
  'booking-api',
  'storefront',
  'dispatch-board',
  'routing-engine',
  'tracking-gateway',
  'billing',
  'legacy-portal',
  'driver-app',
] as const;

export type SampleProjectSlug = (typeof PROJECT_SLUGS)[number];

export type SampleProject = {
  name: string;
  platform: string;
  teams: string[];
  /** Hours; 0 is off. */
  resolveAge: number;
  /** Machines that name themselves in `server_name`; none where code runs at people's. */
  servers: string[];
  version: (number: number) => string;
};

/** `4.7.0`, `4.7.1`, `4.8.0`, …: three patches to a minor version. */
const semver = (major: number, first: number) => (number: number) =>
  `${major}.${first + Math.floor(number / 3)}.${number % 3}`;

export const PROJECTS: Record<SampleProjectSlug, SampleProject> = {
  'booking-api': {
    name: 'Booking API',
    platform: 'python',
    teams: ['logistics', 'platform'],
    resolveAge: 0,
    servers: ['api-1.fra.harbor.example', 'api-2.fra.harbor.example', 'worker-1.fra.harbor.example'],
    version: (number) => `booking-api@${semver(4, 7)(number)}`,
  },
  storefront: {
    name: 'Storefront',
    platform: 'javascript',
    teams: ['payments', 'logistics'],
    resolveAge: 0,
    servers: [],
    version: (number) => `storefront@${semver(12, 2)(number)}`,
  },
  'dispatch-board': {
    name: 'Dispatch board',
    platform: 'javascript-react',
    teams: ['logistics'],
    resolveAge: 0,
    servers: [],
    version: (number) => `dispatch-board@${semver(2, 30)(number)}`,
  },
  'routing-engine': {
    name: 'Routing engine',
    platform: 'java',
    teams: ['platform'],
    resolveAge: 0,
    servers: ['route-a.sin.harbor.example', 'route-b.sin.harbor.example'],
    version: (number) => `com.harbor.routing@${semver(1, 18)(number)}`,
  },
  'tracking-gateway': {
    name: 'Tracking gateway',
    platform: 'go',
    teams: ['platform', 'mobile'],
    resolveAge: 0,
    servers: ['gw-7c9f.rtm', 'gw-b41d.rtm', 'gw-02aa.rtm'],
    version: (number) => ((number + 3) * 0x1f3d5b79).toString(16).padStart(12, '0').slice(-12),
  },
  billing: {
    name: 'Billing',
    platform: 'ruby',
    teams: ['payments'],
    resolveAge: 0,
    servers: ['billing-web.fra.harbor.example', 'billing-jobs.fra.harbor.example'],
    version: (number) => `billing@${semver(7, 1)(number)}`,
  },
  'legacy-portal': {
    name: 'Legacy portal (2009)',
    platform: 'php',
    teams: ['payments'],
    resolveAge: 336,
    servers: ['old-web-3'],
    version: (number) => `portal-r${880 + number * 7}`,
  },
  'driver-app': {
    name: 'Driver app',
    platform: 'cocoa',
    teams: ['mobile'],
    resolveAge: 0,
    servers: [],
    version: (number) => `com.harbor.driver@${semver(5, 4)(number)}`,
  },
};

export const ENVIRONMENTS = ['production', 'staging', 'development'] as const;
