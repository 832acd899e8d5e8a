import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { subscriberWrites } from '#shared/adapters/dynamodb/subscriber-writes.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { organisation, partner } from '#shared/domain/people.ts';
import { consentLink } from '#shared/domain/wholesale/consent-links.ts';
import { freeAccount } from '#shared/domain/wholesale/free-account.ts';
import { subscriber as subscriberSchema } from '#shared/domain/wholesale/subscriber.ts';
import type { ConsentStore } from '#shared/domain/wholesale/subscribers/answer-consent.ts';
import type { SubscriberCollided } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** Questions to owners of free accounts in DynamoDB. */
export function dynamoConsents(table: Table, hashes: Promise<SystemKeys>): ConsentStore {
  return {
    async find(hash) {
      const linkItem = await readItem(table, wholesaleKeys.consentLink(hash));
      if (linkItem === undefined) return undefined;
      const link = consentLink.parse(linkItem);
      const item = await readItem(table, wholesaleKeys.subscriber(link.partnerId, link.subscriberId));
      if (item === undefined) return undefined;
      const subscriber = subscriberSchema.parse(item);
      const address = (await hashes).addressHash(subscriber.email);
      const customerKey = wholesaleKeys.customer(link.partnerId, subscriber.customerId);
      const organisationKey = keys.organisation(subscriber.organisationId);
      const partnerKey = keys.partner(link.partnerId);
      const [freeKey, claimKey] = [wholesaleKeys.freeAccount(address), keys.addressClaim(address)];
      const found = await readItems(table, [customerKey, organisationKey, partnerKey, freeKey, claimKey]);
      const [customer, free] = [found(customerKey), found(freeKey)];
      if (customer === undefined || found(organisationKey) === undefined) return undefined;
      return {
        link,
        subscriber,
        customer: wholesaleCustomer.parse(customer),
        organisation: organisation.parse(found(organisationKey)),
        partner: partner.parse(found(partnerKey)),
        freeAccount: free === undefined ? undefined : freeAccount.parse(free),
        held: found(claimKey) !== undefined,
      };
    },
    async change(change) {
      return commit<SubscriberCollided>(table, subscriberWrites(table, await hashes, change), undefined);
    },
  };
}
