import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const listPath = '/organisation/users';
export const newPath = '/organisation/users/new';
export const checkPath = '/organisation/users/new/check';
export const userPath = '/organisation/users/{userId}';

/** What can be done with one user, each by a form of its own. */
export const actionPaths = {
  licences: `${userPath}/licences`,
  names: `${userPath}/names`,
  rights: `${userPath}/rights`,
  invitation: `${userPath}/invitation`,
  reactivate: `${userPath}/reactivation`,
} as const;

/** What asks once more, on a page of its own. */
export const confirmedPaths = { deactivate: `${userPath}/deactivation`, delete: `${userPath}/deletion` } as const;

export const contract = functionContract({
  name: 'organisation-users',
  purpose: 'Lets an organisation’s administrators list its users, and add and change them by hand.',
  trigger: {
    kind: 'pages',
    routes: [
      ...shown(listPath),
      ...shown(newPath),
      posted(checkPath),
      posted(newPath),
      ...shown(userPath),
      ...Object.values(actionPaths).map((path) => posted(path)),
      ...Object.values(confirmedPaths).flatMap((path) => [...shown(path), posted(path)]),
    ],
  },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
});
