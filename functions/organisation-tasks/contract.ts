import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const importPath = '/organisation/users/import';
export const filePath = `${importPath}/{jobId}` as const;
export const submitPath = `${filePath}/submit` as const;
export const exportsPath = '/organisation/exports';
export const syncsPath = '/organisation/syncs';
export const tasksPath = '/organisation/tasks';
export const taskPath = `${tasksPath}/{jobId}` as const;
export const cancelPath = `${taskPath}/cancel` as const;
export const undoPath = `${taskPath}/undo` as const;
export const downloadPaths = { errors: `${taskPath}/errors`, verdicts: `${taskPath}/verdicts`, exported: `${taskPath}/file` } as const;

export const contract = functionContract({
  name: 'organisation-tasks',
  purpose: 'Lets an organisation’s administrators import and export users, sync them, and watch what runs.',
  trigger: {
    kind: 'pages',
    routes: [
      ...shown(importPath),
      posted(importPath),
      ...shown(filePath),
      posted(submitPath),
      posted(exportsPath),
      posted(syncsPath),
      ...shown(tasksPath),
      ...shown(taskPath),
      posted(cancelPath),
      posted(undoPath),
      ...Object.values(downloadPaths).flatMap((path) => shown(path)),
    ],
  },
  settings: z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  files: ['read', 'write'],
});
