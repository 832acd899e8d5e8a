import * as z from 'zod';
import { organisationId, partnerId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';

/** Whose people are counted: a customer's organisation or a partner. */
export const directoryOwner = z.union([partnerId, organisationId]);
export type DirectoryOwner = z.infer<typeof directoryOwner>;

const day = z.iso.date();

/** Domains, kept as a set: two changes at once both hold. */
const domainSet = z.set(z.string()).optional();

/**
 * What is counted of an organisation or a partner for those who look for it (OM-3). Counts are made by reading, a while after people
 * have changed (`countedAt`), never by adding up; whoever can be told is told right away (`lastActivityOn`, domains).
 */
export const directoryEntry = z.object({
  owner: directoryOwner,
  activeUsers: z.int().optional(),
  /** People by domain, the largest first; public mail domains are left out. */
  users: z.record(z.string(), z.int()).optional(),
  countedAt: instant.optional(),
  lastActivityOn: day.optional(),
  verifiedDomains: domainSet,
  claimedDomains: domainSet,
  /** The organisation is on its way out: it is proposed to nobody. */
  deleting: z.literal(true).optional(),
});
export type DirectoryEntry = z.infer<typeof directoryEntry>;

/** That an organisation or a partner has people in a domain, or has proved that it is its own. */
export const domainListing = z.object({
  owner: directoryOwner,
  domain: z.string(),
  users: z.int().optional(),
  verified: z.boolean().optional(),
  claimed: z.boolean().optional(),
  /** As it was when people were counted: which of very many listings are looked at. */
  lastActivityOn: day.optional(),
});
export type DomainListing = z.infer<typeof domainListing>;
