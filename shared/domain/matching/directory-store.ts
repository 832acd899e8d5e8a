import type { Counting } from '#shared/domain/matching/count-people.ts';
import type { DirectoryEntry, DirectoryOwner } from '#shared/domain/matching/directory.ts';
import type { Person } from '#shared/domain/people.ts';

/** What is known of an owner, and how far the count of its people had come. */
export type TakenEntry = {
  readonly entry: DirectoryEntry;
  readonly counting: Counting | undefined;
  readonly staleDomains: readonly string[];
};

export type PeoplePage = { readonly people: readonly Pick<Person, 'email' | 'state'>[]; readonly next: string | undefined };

export type Counts = { readonly activeUsers: number; readonly users: Readonly<Record<string, number>> };

/** Signs that people of these owners have changed. */
export type DirectoryMarks = {
  /** One conditional write an owner; one that is marked already stays as it is. */
  mark(owners: readonly DirectoryOwner[], now: Date): Promise<void>;
};

/** Where people are counted. Nothing here needs to be the only one at work: two counts of the same people come to the same. */
export type DirectoryStore = {
  readonly shards: readonly number[];
  due(
    shard: number,
    at: Date,
    after: string | undefined,
  ): Promise<{ readonly found: readonly DirectoryOwner[]; readonly next: string | undefined }>;
  /** Takes an owner's mark away, so that a later one is not missed, and is due again at `until`. Undefined: nothing is known of it. */
  take(owner: DirectoryOwner, until: Date): Promise<TakenEntry | undefined>;
  /** Whether there is such an organisation or partner still. */
  exists(owner: DirectoryOwner): Promise<boolean>;
  /** A page of its people, strongly consistent. */
  people(owner: DirectoryOwner, position: string | undefined): Promise<PeoplePage>;
  /** Puts an owner off to `at`, with how far its count has come. */
  putOff(owner: DirectoryOwner, at: Date, counting: Counting | undefined): Promise<void>;
  /** Writes the listings that differ, then the counts; due again at `next` unless it has been marked since it was taken. */
  finish(taken: TakenEntry, counts: Counts, now: Date, next: Date): Promise<void>;
  /** Forgets an owner that has gone: its listings, and its claims on domains. */
  forget(owner: DirectoryOwner): Promise<void>;
};
