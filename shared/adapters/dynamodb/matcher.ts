import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itselfKey, keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { type Found, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { domainOf } from '#shared/domain/domains/domain-name.ts';
import { personRef } from '#shared/domain/email.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import { organisationId, partnerId } from '#shared/domain/ids.ts';
import type { Matcher, Matches, MatchRound } from '#shared/domain/matching/candidates.ts';
import { type DirectoryOwner, type DomainListing, directoryEntry, domainListing } from '#shared/domain/matching/directory.ts';
import { likeliestOwners, type Proposed, proposed } from '#shared/domain/matching/propose.ts';
import { isPublicMailDomain } from '#shared/domain/matching/public-mail-domains.ts';
import { organisation as organisationSchema, partner as partnerSchema } from '#shared/domain/people.ts';

/** Listings of one domain that are looked at. Who claimed it is looked up beside them, so that it is never beyond. */
const mostListings = 1000;
/** Organisations of which more is read: two items each, a hundred in one round trip. */
const mostOwners = 50;

const addressClaim = z.object({ person: personRef });
const domainClaim = z.object({ owner: z.union([partnerId, organisationId]) });

const isOfRound = (round: MatchRound, owner: DirectoryOwner) => (round === 'partner' ? partnerId : organisationId).safeParse(owner).success;

/** Who has people in a domain, of one kind. */
async function listingsIn(table: Table, round: MatchRound, domain: string): Promise<readonly DomainListing[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :domain AND begins_with(SK, :kind)',
      ExpressionAttributeValues: {
        ':domain': partitions.domain(domain),
        ':kind': round === 'partner' ? sortKeysOf.partnersInDomain : sortKeysOf.customersInDomain,
      },
      Limit: mostListings,
    }),
  );
  // What says nothing any more waits for the next count to take it away.
  return Items.map((item) => domainListing.parse(item)).filter(({ users = 0, verified }) => users > 0 || verified === true);
}

/** Whose the addresses are, and who claimed the domains. */
async function holders(table: Table, hashes: SystemKeys, addresses: readonly string[], domains: readonly string[]) {
  const addressKeys = [...new Set(addresses.map((address) => hashes.addressHash(address)))].map((hash) => keys.addressClaim(hash));
  const domainKeys = domains.map((domain) => keys.domainClaim(domain));
  const found = await readItems(table, [...addressKeys, ...domainKeys]);
  const ofAddresses = addressKeys.flatMap((key) => {
    const claim = addressClaim.safeParse(found(key));
    if (!claim.success) return [];
    const { person } = claim.data;
    return [person.kind === 'partner' ? person.partnerId : person.organisationId];
  });
  const ofDomains = domains.flatMap((domain): DomainListing[] => {
    const claim = domainClaim.safeParse(found(keys.domainClaim(domain)));
    return claim.success ? [{ owner: claim.data.owner, domain, verified: true, claimed: true }] : [];
  });
  return { ofAddresses, ofDomains };
}

/** The item of the organisation or the partner itself, which says whether it still is, and what it is called. */
function itself(found: Found, owner: DirectoryOwner): Pick<Proposed, 'id' | 'name' | 'createdAt'> | undefined {
  const customer = organisationId.safeParse(owner);
  if (customer.success) {
    const item = found(keys.organisation(customer.data));
    if (item === undefined) return undefined;
    const { id, companyName, createdAt } = organisationSchema.parse(item);
    return { id, name: companyName, createdAt };
  }
  const item = found(keys.partner(partnerId.parse(owner)));
  if (item === undefined) return undefined;
  const { kind, id, name, createdAt } = partnerSchema.parse(item);
  // A commerce system is nobody's partner.
  return kind === 'seller' ? undefined : { id, name, createdAt };
}

/** Organisations and partners in DynamoDB: one round trip finds who may be meant, a second reads those and no others. */
export function dynamoMatcher(table: Table, hashes: Promise<SystemKeys>): Matcher {
  async function find(round: MatchRound, addresses: readonly string[], domains: readonly string[], now: Date): Promise<Matches> {
    const asked = [...new Set(domains)].filter((domain) => !isPublicMailDomain(domain));
    const [{ ofAddresses, ofDomains }, ...listed] = await Promise.all([
      addresses.length + asked.length === 0
        ? { ofAddresses: [], ofDomains: [] }
        : hashes.then((known) => holders(table, known, addresses, asked)),
      ...asked.map((domain) => listingsIn(table, round, domain)),
    ]);
    const listings = listed.flat();
    const holding = ofAddresses.filter((owner) => isOfRound(round, owner));
    const claiming = ofDomains.filter(({ owner }) => isOfRound(round, owner));
    const owners = [...new Set([...holding, ...claiming.map(({ owner }) => owner), ...likeliestOwners(listings, mostOwners, now)])].slice(
      0,
      mostOwners,
    );
    if (owners.length === 0) return { result: 'none', candidates: [] };
    const found = await readItems(
      table,
      owners.flatMap((owner) => [itselfKey(owner), keys.directory(owner)]),
    );
    const candidates = owners.flatMap((owner): Proposed[] => {
      const known = itself(found, owner);
      if (known === undefined) return [];
      const item = found(keys.directory(owner));
      return [
        {
          ...known,
          entry: item === undefined ? undefined : directoryEntry.parse(item),
          listings: [...listings, ...claiming].filter((listing) => listing.owner === owner),
          holdsAddress: holding.includes(owner),
        },
      ];
    });
    return proposed(candidates, now);
  }

  return {
    match(round, addresses, now) {
      const normalised = addresses.map(normaliseEmailAddress);
      return find(round, normalised, normalised.map(domainOf), now);
    },
    search: (round, domain, now) => find(round, [], [domain], now),
  };
}
