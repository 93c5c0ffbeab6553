type SampleAccount = { username: string; name: string; role: 'owner' | 'manager' | 'admin' | 'member' };

/** One account for each role of the embedded server's sample organization. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  { username: 'maren@harbor.example', name: 'Maren Lindqvist', role: 'owner' },
  { username: 'siyuan.chen@harbor.example', name: '陈思远', role: 'manager' },
  { username: 'amara@harbor.example', name: 'Amara Okafor', role: 'admin' },
  { username: 'tomas@harbor.example', name: 'Tomás Ferreira', role: 'member' },
];

/** The same for all of them. */
export const SAMPLE_PASSWORD = 'harbor';
