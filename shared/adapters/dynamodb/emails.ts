import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { approvalAwaits, approvalLinkItem } from '#shared/adapters/dynamodb/approval-links.ts';
import { consentAwaits, consentLinkItem } from '#shared/adapters/dynamodb/consent-links.ts';
import {
  changeWrite,
  counts,
  leaseWrite,
  notSuppressed,
  offerStands,
  orderAwaits,
  requestAwaits,
  suppressWrite,
} from '#shared/adapters/dynamodb/email-items.ts';
import { followWrite, type InvitationElsewhere, userKey } from '#shared/adapters/dynamodb/invitation-writes.ts';
import { changeRecord, createNew } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { linkItem } from '#shared/adapters/dynamodb/links.ts';
import { orderLinkItem } from '#shared/adapters/dynamodb/order-links.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { reminderLinkItem, remindersWanted } from '#shared/adapters/dynamodb/reminders.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Table, transact } from '#shared/adapters/dynamodb/transact.ts';
import { type Email, email as emailSchema } from '#shared/domain/email.ts';
import type { EmailInContext, EmailStore, LeaseRefused } from '#shared/domain/email-store.ts';
import { order as orderSchema } from '#shared/domain/orders/order.ts';
import { organisation as organisationSchema, partner as partnerSchema, person as personSchema } from '#shared/domain/people.ts';
import { isReminder } from '#shared/domain/reminders.ts';
import { refused } from '#shared/domain/result.ts';
import { setUp as setUpSchema } from '#shared/domain/set-up/set-up.ts';
import { subscription as subscriptionSchema } from '#shared/domain/subscriptions/subscription.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import { emailOfInvitation } from '#shared/domain/users/invite.ts';

/** Of an e-mail about a subscription: the subscription, and how far its services are set up. */
async function aboutSubscription(table: Table, { owner, content }: Email): Promise<Pick<EmailInContext, 'subscription' | 'setUpState'>> {
  if (owner.kind !== 'organisation' || !('subscriptionId' in content)) return {};
  const subscriptionKey = keys.subscription(owner.organisationId, content.subscriptionId);
  const setUpKey = keys.setUp(owner.organisationId, content.subscriptionId);
  const found = await readItems(table, [subscriptionKey, setUpKey]);
  const [subscription, setUp] = [found(subscriptionKey), found(setUpKey)];
  return {
    ...(subscription === undefined ? {} : { subscription: subscriptionSchema.parse(subscription) }),
    ...(setUp === undefined ? {} : { setUpState: setUpSchema.parse(setUp).state }),
  };
}

/** E-mails in DynamoDB. */
export function dynamoEmailStore(table: Table, hashes: Promise<SystemKeys>): EmailStore {
  return {
    async find(owner, id) {
      const item = await readItem(table, keys.email(owner, id));
      return item === undefined ? undefined : emailSchema.parse(item);
    },
    async get(owner, id, requestId) {
      const emailKey = keys.email(owner, id);
      const partnerKey = keys.partner(owner.partnerId);
      const trialKey = owner.kind === 'trial' ? keys.trial(owner.partnerId, owner.trialId) : undefined;
      const personKey = userKey(owner);
      const organisationKey = owner.kind === 'user' || owner.kind === 'organisation' ? keys.organisation(owner.organisationId) : undefined;
      const orderKey = owner.kind === 'order' ? keys.order(owner.partnerId, owner.orderId) : undefined;
      const wanted = [emailKey, partnerKey, trialKey, personKey, organisationKey, orderKey].filter((key) => key !== undefined);
      const found = await readItems(table, wanted);
      const [stored, personItem] = [found(emailKey), personKey === undefined ? undefined : found(personKey)];
      const person = personItem === undefined ? undefined : personSchema.parse(personItem);
      const asked = person === undefined ? undefined : emailOfInvitation(person, id, requestId);
      const email = stored === undefined ? asked : emailSchema.parse(stored);
      if (email === undefined) return undefined;
      const trial = trialKey === undefined ? undefined : found(trialKey);
      const organisationItem = organisationKey === undefined ? undefined : found(organisationKey);
      const organisation = organisationItem === undefined ? undefined : organisationSchema.parse(organisationItem);
      const order = orderKey === undefined ? undefined : found(orderKey);
      return {
        email,
        partner: partnerSchema.parse(found(partnerKey)),
        trial: trial === undefined ? undefined : trialSchema.parse(trial),
        ...(organisation === undefined ? {} : { organisation: organisation.companyName }),
        ...(organisation?.supportContact === undefined ? {} : { supportContact: organisation.supportContact }),
        ...(person?.role === 'customer_full_administrator' ? { toAdministrator: true } : {}),
        ...(order === undefined ? {} : { order: orderSchema.parse(order) }),
        ...(await aboutSubscription(table, email)),
        ...(stored === undefined ? { isNew: true } : {}),
      };
    },
    async lease(lease) {
      const { email, link, orderLink, consentLink, approvalLink, reminderLink } = lease;
      const hash = await hashes;
      return transact<LeaseRefused>(table, [
        leaseWrite(table, lease),
        ...(email.link === undefined ? [] : [offerStands(table, email, email.link)]),
        ...(email.orderLink === undefined ? [] : [orderAwaits(table, email.orderLink)]),
        ...(email.consentLink === undefined ? [] : [consentAwaits(table, email.consentLink)]),
        ...requestAwaits(table, email),
        ...(approvalLink === undefined ? [] : [approvalAwaits(table, approvalLink), createNew(table, approvalLinkItem(approvalLink))]),
        notSuppressed(table, hash, email.to),
        ...(isReminder(email.content) ? [remindersWanted(table, hash, email.to)] : []),
        ...counts(table, hash, lease),
        ...(link === undefined ? [] : [createNew(table, linkItem(link))]),
        ...(orderLink === undefined ? [] : [createNew(table, orderLinkItem(orderLink))]),
        ...(consentLink === undefined ? [] : [createNew(table, consentLinkItem(consentLink))]),
        ...(reminderLink === undefined ? [] : [createNew(table, reminderLinkItem(reminderLink, hash, email.to))]),
      ]);
    },
    async giveBack({ email, until }) {
      const command = new UpdateCommand({
        TableName: table.name,
        Key: keys.email(email.owner, email.id),
        UpdateExpression: 'SET #state = :queued REMOVE leasedUntil',
        ConditionExpression: '#state = :sending AND leasedUntil = :ours',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':queued': 'queued', ':sending': 'sending', ':ours': until },
      });
      try {
        await table.client.send(command);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    async change(change) {
      const writes = [changeWrite(table, change), ...suppressWrite(table, await hashes, change), ...changeRecord(table, change.event)];
      const follow = followWrite(table, change);
      if (follow === undefined) return transact(table, writes);
      const both = await transact<'NOT_A_MOVE' | InvitationElsewhere>(table, [...writes, follow]);
      if (!both.ok && both.error === 'INVITATION_ELSEWHERE') return transact(table, writes);
      return both.ok ? both : refused('NOT_A_MOVE');
    },
    async hasContextService(organisationId) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.entitlement(organisationId, 'context-service'), ProjectionExpression: 'PK' }),
      );
      return Item !== undefined;
    },
  };
}
