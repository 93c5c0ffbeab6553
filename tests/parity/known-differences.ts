import type { KnownDifference } from './known-difference.ts';

export const knownDifferences: readonly KnownDifference[] = [
  {
    call: /^read: (?!releases)|^update: (people|teams)|^wrong: (with a token|as member): organization$/,
    kind: 'only',
    path: /^body\[[^\]]*\]$|\.projects\[[^\]]*\]$/,
    embedded: /absent/,
    live: /^row$/,
    reason: 'A live server holds other projects, environments and searches besides those of the run.',
  },
  {
    path: /[rR]elease\.projects\[[^\]]*\]$|^body\[[^\]]*\]\.projects\[[^\]]*\]$/,
    kind: 'only',
    embedded: /absent/,
    live: /^row$/,
    reason: 'A version that events of other projects name as well belongs to those, too.',
  },
  {
    call: /^read: (projects|users|teams)|^update: people/,
    path: /^body(\[[^\]]*\]|\[[^\]]*\]\.projects|\[[^\]]*\]\.projects\[[^\]]*\])$/,
    reason: 'Nor do the first page and the order of projects agree, since a live server has more of them.',
  },
  {
    path: /\[ios\]\.firstEvent$/,
    reason: 'Another project of the live server may have got its first event.',
  },
  {
    path: /(^body(\[[^\]]*\])?|[rR]elease)\.(dateCreated|lastEvent|newGroups)$/,
    call: /android|java|broken attributes|^read: (project|releases of the project)$/,
    reason: 'What other projects sent of the same version counts for a release, too.',
  },
  {
    path: /\.(firstEvent|firstSeen)$/,
    call: /^(read: release|read: project$|event|group|events|update|again|note|list|tags|merge|unmerge|delete|look up|wrong)/,
    embedded: /^"\d{4}-/,
    live: /^"\d{4}-/,
    reason:
      'For a first sight in a release, an environment or of a tag’s value Sentry 9.1 takes the moment at which it processed the event; the embedded server takes the event’s own.',
  },
  {
    call: /^hashes: of a group$/,
    path: /^body\.length$/,
    reason:
      'Sentry 9.1 gives a group one hash for all frames and one for those of the app; the embedded server gives it one.',
  },
  {
    call: /^events: of the project$/,
    path: /^body\[[^\]]*\]$/,
    kind: 'only',
    reason: 'Events that were sent without an id get one from each server.',
  },
  {
    call: /^(again|unmerge|delete): /,
    path: /hasSeen$/,
    embedded: /^true$/,
    reason:
      'Events come by the second: to the embedded server the group is seen and comes back within the same one.',
  },
  {
    call: /^event: (message of two lines|broken|empty-stacktrace|invalid-interfaces)/,
    path: /\._meta[.[]/,
    reason:
      'Remarks about values that no SDK sends stand at other places of `_meta`; that there are some is told by `errors`.',
  },
  {
    call: /^(users: |tags: values of user)/,
    path: /\.dateCreated$/,
    reason: 'Sentry 9.1 knows people since it processed their first event.',
  },
  {
    call: /^stats: of the project/,
    path: /total$|^body\[0\]\[1\]$/,
    reason: 'Sentry 9.1 also counts as received what it then refuses.',
  },
  {
    call: /^wrong: with a token/,
    path: /\.access\[org:integrations\]$/,
    reason: 'The token that the run makes has no such scope; the embedded server’s token has all of them.',
  },
  {
    call: /^read: organization stats$/,
    path: /total$/,
    reason: 'An organization also counts what others send to a live server.',
  },
  {
    path: /(^|\.)features($|\[)/,
    reason: 'Features are what an installation switches on; their order is arbitrary.',
  },
  { path: /\.onboardingTasks/, reason: 'The embedded server has no tour of its own functions to tick off.' },
  { path: /\.plugins(\[|$)/, reason: 'Plugins of a project are not answered yet.' },
  {
    path: /\.isDefault$/,
    call: /organization/,
    reason: 'Which organization is the default one is an installation’s choice.',
  },
  { path: /\.(access|scopes)$/, kind: 'order', reason: 'The order of scopes is arbitrary.' },
  {
    path: /is_verified$/,
    reason: 'Nobody confirmed the addresses of the people of a live server made by script.',
  },
  { path: /\.(lastLogin|lastActive)$/, reason: 'Times of sign-ins are each server’s own.' },
  { path: /\.color$/, kind: 'value', reason: 'A project’s colour is made from its random name.' },
  {
    path: /\.size$|\.fingerprints(\[|$)|^body\[[^\]]*\]\.hash$/,
    reason:
      'Sizes and grouping hashes depend on how a server writes an event down; which events share a group does not, and is compared.',
  },
  {
    call: /^(hashes|merge|unmerge)/,
    kind: 'order',
    reason: 'Hashes of a group come in no order of meaning.',
  },
  {
    call: /^tags: (of|two keys)/,
    path: /^body$/,
    kind: 'order',
    reason: 'Sentry 9.1 gives the keys of tags in no order.',
  },
  {
    path: /visibility|^body\.detail$/,
    live: /valid values are/,
    reason: 'The order of names in a Python set.',
  },
  {
    call: /JSON|a list|a text|nothing/,
    path: /header x-sentry-error|body\.(error|detail)$/,
    kind: 'value',
    reason: 'The words in which a JSON parser complains.',
  },
  {
    call: /JSON|a list|a text|nothing/,
    path: /header x-sentry-error/,
    reason: 'The same words in a header.',
  },
  {
    call: /numbers? only$/,
    path: /isOneGroup|joinsTheFirst/,
    reason:
      'Sentry 9.1 groups a bare message by its words; the embedded server takes numbers out first, as servers since do.',
  },
  {
    call: /^again: /,
    path: /\.tags\[|\.(tags|lastSeen|firstRelease|lastRelease|stats|userCount)/,
    reason: 'Sentry 9.1 writes what it counts every ten seconds, tags and releases later than counts.',
  },
  {
    call: /^wrong: POST of the organizations$/,
    reason: 'The embedded server makes no organizations.',
  },
  {
    call: /^wrong: (HEAD|OPTIONS|PATCH) of the organizations$/,
    kind: 'status',
    embedded: /^403/,
    reason:
      'Sentry 9.1 takes these methods where a URL belongs to no organization, and refuses them everywhere else; the embedded server refuses them here, too.',
  },
  {
    path: /\.desc$/,
    kind: 'value',
    reason: 'What a role is for is said in each server’s own words.',
  },
  {
    call: /^update list: status null$/,
    path: /^body\.status$/,
    live: /^""$/,
    reason: 'Sentry 9.1 repeats a status that is null as an empty word; nothing was changed.',
  },
  {
    call: /^search: recent, of a bad type$/,
    kind: 'status',
    reason: 'Sentry 9.1 keeps searches of types that nobody has heard of; the embedded server refuses them.',
  },
  {
    call: /^list: two environments$/,
    path: /^header link$/,
    reason: 'Sentry 9.1 names a repeated parameter once in `Link`, whose address no client may follow.',
  },
  {
    path: /browserSdk/,
    reason: 'Which versions of an SDK exist is known to servers that look them up.',
  },
  {
    call: /python-invalid-json-error|broken frames/,
    kind: 'status',
    live: /^500/,
    reason: 'An event that Sentry 9.1 stores and can never show again is shown by the embedded server.',
  },
  {
    path: /\._meta\./,
    kind: 'only',
    live: /^null$/,
    reason: 'Sentry 9.1 repeats the shape of the data in `_meta`, with nulls where there is nothing to say.',
  },
  {
    path: /\.errors\[[^\]]*\]\.data\.(reason|name|value)|^body\.errors$/,
    reason:
      'What is wrong with a field is told in other words and another order; that something is wrong must agree.',
  },
  { path: /sdk\.upstream\./, reason: 'A live server knows the newest version of each SDK.' },
  {
    path: /\.vars\.|\.context\./,
    kind: 'only',
    live: /row|absent/,
    reason: 'Keys of a Python dictionary come in no order.',
  },
  {
    call: /^tags: of the project/,
    path: /uniqueValues$/,
    live: /^0$/,
    reason: 'Sentry 9.1 counts the values of a project in a job that seldom runs.',
  },
  {
    call: /^delete: event of a deleted group$/,
    reason: 'Sentry 9.1 deletes events some time after their group.',
  },
  { call: /^list: cursor \S*:\S*:/, reason: 'These cursors were given by no server.' },
  {
    call: /^list: sort (freq|priority)$/,
    kind: 'order',
    reason: 'Groups with equal scores come in no order.',
  },
  {
    call: /^(delete: what is left|unmerge: list)$/,
    path: /^body$/,
    kind: 'order',
    reason: 'The embedded server gets within one second what the live one gets in a minute.',
  },
  {
    path: /hasSeen$|seenBy\[[^\]]*\]$/,
    live: /^(true|row)$/,
    reason: 'Somebody else may be looking at the groups of a live server.',
  },
  {
    call: /^(event|events|look up)/,
    path: /\.errors\[invalid_data( #\d+)?\]$/,
    kind: 'only',
    reason:
      'Of a value with several faults one server lists a remark more than the other; that something is wrong, both tell.',
  },
  {
    call: /^event: (javascript minified|native with threads)/,
    path: /\.errors\[(native_unknown_image|fetch_generic_error)( #\d+)?\]$/,
    live: /row/,
    reason: 'The embedded server fetches neither source maps nor images, so nothing of that can fail.',
  },
  {
    call: /very long message$/,
    path: /_meta\./,
    reason: 'Sentry 9.1 remarks on the formatted text that it was cut, the embedded server on the message.',
  },
  {
    call: /^event: native with threads/,
    path: /\.rawStacktrace$/,
    embedded: /null/,
    reason: 'Without symbolication the stack before it would be the same stack again.',
  },
  {
    call: /^event: native with threads/,
    path: /\.image_size$/,
    reason:
      'Sentry 9.1 writes sizes of images as hexadecimal text; the embedded server keeps the number that was sent.',
  },
  {
    call: /^event: broken attributes$/,
    path: /^body\.user$/,
    reason:
      'Of a user that is a text Sentry 9.1 makes one of whom nothing is known; the embedded server makes none.',
  },
  {
    call: /^event: broken interfaces$/,
    path: /\.entries\[breadcrumbs\]$/,
    reason: 'Where no breadcrumb can be read Sentry 9.1 keeps an entry without any.',
  },
  {
    call: /^event: broken tags$/,
    path: /\.tags\[level\]\._meta$/,
    reason: 'Sentry 9.1 leaves out an empty remark on one of its own tags.',
  },
  {
    call: /^(event|group): invalid-interfaces/,
    path: /mechanism(\.(handled|data)|\])$|\.tags\[handled\]$/,
    reason:
      'A mechanism in a form that no SDK sends is kept as it is by Sentry 9.1, and read by the embedded server.',
  },
  {
    call: /^event: javascript\.json$/,
    path: /\.origAbsPath$/,
    live: /^"\?"$/,
    reason:
      'Sentry 9.1 loses the path of a frame that a source map has replaced; the embedded server keeps it.',
  },
];
