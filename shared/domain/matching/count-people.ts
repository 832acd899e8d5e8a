import * as z from 'zod';
import { day } from '#shared/domain/calendar.ts';
import { domainOf } from '#shared/domain/domains/domain-name.ts';
import { isPublicMailDomain } from '#shared/domain/matching/public-mail-domains.ts';
import type { Person } from '#shared/domain/people.ts';

/** Domains of one owner that are listed, the largest: a few belong to a company, the rest are guests. */
export const mostListed = 100;

/** A count that is under way: how far it has come, so that the next run goes on. */
export const counting = z.object({
  position: z.string().optional(),
  activeUsers: z.int(),
  users: z.record(z.string(), z.int()),
});
export type Counting = z.infer<typeof counting>;

export const nothingCounted: Counting = { activeUsers: 0, users: {} };

type Counted = Pick<Person, 'email' | 'state'>;

/** Adds a page of people. Whoever was replaced or is inactive is nobody's reason to be found. */
export function countMore(so: Counting, people: readonly Counted[]): Counting {
  const users = { ...so.users };
  const here = people.filter(({ state }) => state !== 'replaced' && state !== 'inactive');
  for (const { email } of here) {
    const domain = domainOf(email);
    if (!isPublicMailDomain(domain)) users[domain] = (users[domain] ?? 0) + 1;
  }
  return { activeUsers: so.activeUsers + here.filter(({ state }) => state === 'active').length, users };
}

/** The largest domains of a count that is done, in an order that does not change by itself. */
export function largest({ users }: Counting): Readonly<Record<string, number>> {
  const entries = Object.entries(users).sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  return Object.fromEntries(entries.slice(0, mostListed));
}

const minute = 60_000;

/** When people are counted again at the earliest after they were counted: the more there are, the later; a day at most. */
export function pauseAfter(users: number): number {
  return Math.min(day, minute * Math.max(1, Math.ceil(users / 500)));
}

/** When they are counted again without a sign that anything has changed: a sign that was lost is made good by then. */
export const recountAfter = 7 * day;

/** Until then a run that took an owner has it for itself; after that it is taken to have died. */
export const countLease = 15 * minute;
