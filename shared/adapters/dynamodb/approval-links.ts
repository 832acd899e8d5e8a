import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { LeaseRefused } from '#shared/domain/email-store.ts';
import { organisation, partner, person } from '#shared/domain/people.ts';
import { type ApprovalLink, approvalLink, type BehindApprovalLink } from '#shared/domain/wholesale/approval-links.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** A link as it is kept; written by whoever composes the e-mail that it stands in. */
export function approvalLinkItem(link: ApprovalLink): Item {
  return itemOf('approval-link', wholesaleKeys.approvalLink(link.hash), link, link.createdAt);
}

/** Holds only if the administrator has still to be asked: nobody has answered, and the customer was not taken back. */
export function approvalAwaits(table: Table, { partnerId, customerId }: ApprovalLink): Write<LeaseRefused> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: wholesaleKeys.customer(partnerId, customerId),
        ConditionExpression: '#status = :pending AND approval.#state = :asked',
        ExpressionAttributeNames: { '#status': 'status', '#state': 'state' },
        ExpressionAttributeValues: { ':pending': 'pending_rpl_review', ':asked': 'asked' },
      },
    },
    refused: () => ({ because: 'superseded' }),
  };
}

/** What is behind a link; undefined for a token that was never ours, or where the customer, organisation or person is gone. Two round trips. */
export async function findApproval(table: Table, hash: string): Promise<BehindApprovalLink | undefined> {
  const item = await readItem(table, wholesaleKeys.approvalLink(hash));
  if (item === undefined) return undefined;
  const link = approvalLink.parse(item);
  const { partnerId, customerId, organisationId, personId } = link;
  const customerKey = wholesaleKeys.customer(partnerId, customerId);
  const [partnerKey, ownKey] = [keys.partner(partnerId), keys.organisation(organisationId)];
  const personKey = keys.person({ kind: 'organisation', organisationId, personId });
  const found = await readItems(table, [customerKey, partnerKey, ownKey, personKey]);
  const [customer, by, own, asked] = [found(customerKey), found(partnerKey), found(ownKey), found(personKey)];
  if (customer === undefined || by === undefined || own === undefined || asked === undefined) return undefined;
  return {
    link,
    customer: wholesaleCustomer.parse(customer),
    partner: partner.parse(by),
    companyName: organisation.parse(own).companyName,
    person: person.parse(asked),
  };
}
