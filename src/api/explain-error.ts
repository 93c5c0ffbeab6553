import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';

import { ApiError, type ApiErrorKind } from './api-error.ts';

/** An error in words: what happened, what it means and what to do. */
export type Explanation = {
  title: MessageDescriptor;
  hint: MessageDescriptor;
  /** The server's own words, untrusted and in its language; null where the title says it all. */
  detail: string | null;
  /** The same call may well work in a moment. */
  retryable: boolean;
  /** What helps besides: signing in, the server's own page, a look at the connection. */
  action: 'sign-in' | 'open-server' | 'connection' | null;
};

type Words = [
  title: MessageDescriptor,
  hint: MessageDescriptor,
  action?: Explanation['action'],
  isRetryable?: boolean,
];

function explainSignedOut(error: ApiError): Words {
  // Live 9.1 answers 401 where the CSRF header is missing or old; later servers 403 (Sentry HTTP contract 1.2).
  return error.detail?.startsWith('CSRF')
    ? [
        msg`The server did not recognise this page as yours`,
        msg`It wants a CSRF cookie and a header that repeats it, and got one without the other. Sign in again. If that does not help, check that the proxy passes cookies on unchanged.`,
        'sign-in',
      ]
    : [
        msg`You are signed out`,
        msg`The server no longer knows this session or token. Sign in again to go on.`,
        'sign-in',
      ];
}

function explainForbidden({ permission, detail }: ApiError): Words {
  if (detail?.startsWith('CSRF')) {
    return [
      msg`The server refused the change as forged`,
      msg`The CSRF check failed: the cookie and the header differ, or the proxy passes on an Origin that the server does not know. Reload the page. If that does not help, check the proxy.`,
      'connection',
    ];
  }
  return permission
    ? [
        msg`You may not do this`,
        msg`It needs the permission “${permission}”, which your role or your token does not have. Ask an owner of the organization.`,
        'connection',
      ]
    : [
        msg`You may not do this`,
        msg`Your role or your token does not allow it. Ask an owner of the organization.`,
        'connection',
      ];
}

function explainRateLimit({ retryAfter }: ApiError): Words {
  const title = msg`Too many calls in a short time`;
  return retryAfter === null
    ? [title, msg`The server asks to wait a little. Nothing was changed; try again in a minute.`, null, true]
    : [
        title,
        msg`The server asks to wait ${plural(retryAfter, { one: '# second', other: '# seconds' })}. Nothing was changed; try again then.`,
        null,
        true,
      ];
}

const isRead = ({ endpoint }: ApiError): boolean => endpoint.startsWith('GET ');

const WORDS: Record<ApiErrorKind, Words | ((error: ApiError) => Words)> = {
  network: (error) =>
    isRead(error)
      ? [
          msg`The server cannot be reached`,
          msg`No answer came. Check the network, then try again.`,
          'connection',
          true,
        ]
      : [
          msg`The connection was cut`,
          msg`No answer came, so the change may or may not have been made. Look at it again before you repeat it.`,
          'connection',
        ],
  timeout: (error) =>
    isRead(error)
      ? [msg`The server did not answer in time`, msg`It may be busy. Try again in a moment.`, null, true]
      : [
          msg`The server did not answer in time`,
          msg`The change may still be made. Look at it again before you repeat it.`,
        ],
  'not-json': ({ endpoint }) => [
    msg`Something other than the API answered`,
    msg`A web page came where data was expected: a sign-in page, a proxy's error page or a wrong address. Check where the proxy sends ${endpoint}.`,
    'connection',
    true,
  ],
  'signed-out': explainSignedOut,
  'sso-required': [
    msg`The organization wants single sign-on`,
    msg`Your session is open, but it did not come through the organization's identity provider. Sign in there to go on.`,
    'open-server',
  ],
  'sudo-required': [
    msg`Your password is needed once more`,
    msg`The server asks for it before a change like this one. Nothing was changed.`,
    'sign-in',
  ],
  'two-factor-required': [
    msg`A second factor is needed`,
    msg`The organization wants one for every member. Set it up or enter it on the server's own page, then come back.`,
    'open-server',
  ],
  forbidden: explainForbidden,
  'superuser-required': [
    msg`Only an active superuser may do this`,
    msg`Superusers sign in once more on the server's own page to become active. A token never is.`,
    'open-server',
  ],
  'origin-refused': [
    msg`The server refused the address of this page`,
    msg`With a token it takes no call that names an origin. The proxy has to remove the Origin header from calls to the API.`,
    'connection',
  ],
  'not-found': [
    msg`This does not exist`,
    msg`It was deleted or merged, or it belongs to a project that you cannot see.`,
  ],
  'unknown-url': ({ endpoint }) => [
    msg`This server cannot do that`,
    msg`It does not know ${endpoint}: its version has no such call, or the proxy leads elsewhere.`,
    'connection',
  ],
  moved: ({ movedTo }) =>
    movedTo
      ? [msg`The project has a new name`, msg`It is called ${movedTo} now. Open it under that name.`]
      : [msg`The project has a new name`, msg`Choose it again from the list of projects.`],
  gone: [msg`This server no longer offers that`, msg`The call was withdrawn in its version.`, 'connection'],
  invalid: [
    msg`The server did not accept the values`,
    msg`Nothing was changed. Correct what it names and try again.`,
  ],
  conflict: [
    msg`Somebody was faster`,
    msg`It has been changed in the meantime, or it exists already. Load it anew and look again.`,
  ],
  unsendable: (error) =>
    error.code === 'lone-quote'
      ? [
          msg`The search has a quotation mark without its partner`,
          msg`This server fails on it, so it was not sent. Close the quotation or remove the mark.`,
        ]
      : [
          msg`This was not sent`,
          msg`The server would fail on these values, or change more than is meant. Change the search or the selection.`,
        ],
  'rate-limited': explainRateLimit,
  'server-error': (error) =>
    isRead(error)
      ? [
          msg`The server failed on this call`,
          msg`The server itself is up. Sentry 9.1 usually fails like this on a value that it does not understand, or on a stored event that it cannot read. Other calls go on working.`,
          null,
          true,
        ]
      : [
          msg`The server failed on this change`,
          msg`The server itself is up. Look at what was to be changed before you repeat it: the change may have been made in part.`,
        ],
  unreadable: ({ endpoint }) => [
    msg`The answer makes no sense`,
    msg`Data came from ${endpoint}, but not in a form that is known. The connection page shows what came.`,
    'connection',
    true,
  ],
};

/** Puts any caught error into words. Values in the descriptors are plain, so they can be formatted in any language. */
export function explainError(error: unknown): Explanation {
  if (!(error instanceof ApiError)) {
    return {
      title: msg`Something went wrong in Vedette`,
      hint: msg`This is a fault of the dashboard, not of your server. Reload the page; if it stays, report it with the words below.`,
      detail: error instanceof Error ? error.message : null,
      retryable: true,
      action: null,
    };
  }
  const words = WORDS[error.kind];
  const [title, hint, action = null, retryable = false] = typeof words === 'function' ? words(error) : words;
  return { title, hint, detail: error.detail, retryable, action };
}
