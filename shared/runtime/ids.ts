import { monotonicFactory } from 'ulid';
import { type NewId, prefixes } from '#shared/domain/ids.ts';

const next = monotonicFactory();

/** Ids from the clock and the system's randomness; those of one process sort in the order in which they were made. */
export const newId: NewId = (kind) => `${prefixes[kind]}_${next()}`;
