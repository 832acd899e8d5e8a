import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoMatcher } from '#shared/adapters/dynamodb/matcher.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import type { MatchRound } from '#shared/domain/matching/candidates.ts';
import type { DirectoryEntry, DomainListing } from '#shared/domain/matching/directory.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { TestTable } from '#test/support/dynoxide.ts';

const createdAt = '2025-05-01T08:00:00.000Z';

type Known = Partial<Omit<DirectoryEntry, 'owner' | 'verifiedDomains' | 'claimedDomains'>> & {
  readonly name?: string;
  readonly createdAt?: string;
  readonly listings?: readonly Omit<DomainListing, 'owner'>[];
  readonly counted?: false;
};

let domains = 0;
/** A domain that no other test has. */
export function aDomain(): string {
  domains += 1;
  return `firma${domains}.example`;
}

/** Organisations and partners as they lie in the table once they have been counted, and those who look for them. */
export function directoryWorld(table: TestTable, at = '2026-03-01T10:00:00.000Z') {
  const hashes = loadSystemKeys(table);
  const clock = { now: new Date(at) };
  const put = (item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item: item }));
  const matcher = dynamoMatcher(table, hashes);

  async function putDirectory(owner: OrganisationId | PartnerId, { name, listings = [], counted, createdAt: _, ...entry }: Known) {
    const names = (of: (listing: Omit<DomainListing, 'owner'>) => boolean | undefined) => {
      const found = listings.filter(of).map(({ domain }) => domain);
      return found.length === 0 ? undefined : new Set(found);
    };
    for (const listing of listings) await put(itemOf('domain-listing', keys.domainListing(listing.domain, owner), { owner, ...listing }));
    for (const { domain } of listings.filter((listing) => listing.claimed)) await put(itemOf('name', keys.domainClaim(domain), { owner }));
    if (counted === false) return;
    const verifiedDomains = names((listing) => listing.verified === true || listing.claimed === true);
    const claimedDomains = names((listing) => listing.claimed);
    await put(itemOf('directory', keys.directory(owner), { owner, ...entry, verifiedDomains, claimedDomains }));
  }

  return {
    table,
    hashes,
    clock,
    put,
    matcher,
    async organisation(known: Known = {}): Promise<OrganisationId> {
      const id = newId('organisation');
      const organisation = {
        id,
        partnerId: newId('partner'),
        companyName: known.name ?? 'Piekarnia Kowalska',
        country: 'PL',
        dataCentre: 'EU1',
        language: 'pl',
        createdAt: known.createdAt ?? createdAt,
        version: 1,
      };
      await put(itemOf('organisation', keys.organisation(id), organisation));
      await putDirectory(id, known);
      return id;
    },
    async partner(known: Known & { readonly kind?: 'seller' } = {}): Promise<PartnerId> {
      const id = newId('partner');
      const { kind, ...directory } = known;
      const partner = {
        id,
        ...(kind === undefined ? {} : { kind }),
        name: known.name ?? 'Sieci Sp. z o.o.',
        contactEmail: 'kontakt@sieci.example',
        language: 'pl',
        createdAt: known.createdAt ?? createdAt,
        version: 1,
      };
      await put(itemOf('partner', keys.partner(id), partner));
      await putDirectory(id, directory);
      return id;
    },
    async holds(owner: OrganisationId | PartnerId, address: string) {
      const personId = newId('person');
      const person = owner.startsWith('ptr_')
        ? { kind: 'partner', partnerId: owner, personId }
        : { kind: 'organisation', organisationId: owner, personId };
      await put(itemOf('claim', keys.addressClaim((await hashes).addressHash(address)), { person }));
    },
    match: (round: MatchRound, ...addresses: string[]) => matcher.match(round, addresses, clock.now),
    search: (round: MatchRound, domain: string) => matcher.search(round, domain, clock.now),
  };
}
