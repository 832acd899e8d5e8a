import type { UserFault } from '#shared/domain/users/user-faults.ts';

/** Why a row was not done; `field` is the column as the sender wrote it. */
export type RowFault = UserFault & { readonly row: number };
