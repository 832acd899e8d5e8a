const id = '[A-Za-z0-9_]{1,40}';

/** Where a person may be sent after signing in: pages of ours that can be opened with GET, and nothing else. */
const wayIn = new RegExp(
  `^/(?:${[
    'organisation',
    `organisation/users(?:/${id}(?:/(?:diagnosis|deactivation|deletion))?)?`,
    `organisation/users/import/${id}`,
    `organisation/tasks(?:/${id})?`,
    'organisation/settings',
    'organisation/deletion',
    'organisation/domains',
    'account',
    'terms',
    `partner/orders(?:/${id})?`,
    `partner(?:/trials(?:/${id}(?:/terms)?)?)?`,
  ].join('|')})$`,
);

/** The path if it is one of ours; undefined for everything else, other hosts included. */
export function ownPath(text: string | undefined): `/${string}` | undefined {
  return text !== undefined && wayIn.test(text) ? `/${text.slice(1)}` : undefined;
}
