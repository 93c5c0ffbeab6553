import type { Role } from '#mocks/engine/model.ts';

export type SamplePerson = {
  name: string;
  /** The part of the address before `@harbor.example`. */
  account: string;
  role: Role;
  teams: string[];
  isActive?: boolean;
  isSuperuser?: boolean;
};

/** Every account of the sample organization has this password. */
export const SAMPLE_PASSWORD = 'harbor';
export const SAMPLE_DOMAIN = 'harbor.example';

/** The first is who is signed in on a new embedded server. */
export const PEOPLE: readonly SamplePerson[] = [
  {
    name: 'Maren Lindqvist',
    account: 'maren',
    role: 'owner',
    teams: ['platform', 'logistics', 'payments'],
    isSuperuser: true,
  },
  { name: '陈思远', account: 'siyuan.chen', role: 'manager', teams: ['logistics', 'platform'] },
  { name: 'Amara Okafor', account: 'amara', role: 'admin', teams: ['payments'] },
  { name: 'Tomás Ferreira', account: 'tomas', role: 'member', teams: ['logistics'] },
  { name: '王雨桐', account: 'yutong.wang', role: 'member', teams: ['mobile'] },
  { name: 'Priya Raghunathan', account: 'priya', role: 'member', teams: ['platform', 'mobile'] },
  { name: 'يوسف الحداد', account: 'youssef', role: 'member', teams: ['payments'] },
  { name: 'Jonas Þórsson', account: 'jonas', role: 'member', teams: ['mobile'] },
  { name: 'Bogdan Kowalczyk', account: 'bogdan', role: 'member', teams: ['platform'] },
  { name: '佐藤 美咲', account: 'misaki', role: 'member', teams: [] },
  { name: "Siobhán O'Dwyer", account: 'siobhan', role: 'member', teams: ['logistics'], isActive: false },
  { name: 'Lerato Dlamini', account: 'lerato', role: 'admin', teams: ['logistics', 'payments'] },
];

/** Invited, not here yet. */
export const PENDING_INVITATION = { account: 'new.colleague', role: 'member', teams: ['mobile'] } as const;
