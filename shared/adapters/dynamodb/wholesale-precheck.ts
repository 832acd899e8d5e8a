import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { actingRefusal, relationKey } from '#shared/adapters/dynamodb/acting-for.ts';
import { keeperOf } from '#shared/adapters/dynamodb/customer-claims.ts';
import { type Key, keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import type { AddressOfCustomer } from '#shared/adapters/dynamodb/wholesale-customer-writes.ts';
import { wholesaleKeys, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { Looked, Obstacles, PrecheckReader } from '#shared/domain/wholesale/precheck-customer.ts';
import { template } from '#shared/domain/wholesale/template.ts';
import { wholesaleSubscription } from '#shared/domain/wholesale/wholesale-subscription.ts';

/** A partner has one wholesale subscription, or a few. */
async function isGranted(table: Table, partnerId: PartnerId): Promise<boolean> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :subscriptions)',
      ExpressionAttributeValues: { ':pk': partitions.partner(partnerId), ':subscriptions': wholesaleSortKeys.subscriptions },
    }),
  );
  return Items.some((item) => wholesaleSubscription.parse(item).state === 'active');
}

/** Whether the subscription that a template names goes on. */
function goesOn(item: Item | undefined): boolean {
  return item === undefined || template.parse(item).subscriptionSuspended !== true;
}

function templateOf(item: Item | undefined, attaches: boolean): Obstacles['template'] {
  const known = item === undefined ? undefined : template.parse(item);
  if (known?.state !== 'submitted') return 'unknown';
  return attaches && known.settings.email?.invitationsOnAttaching !== true ? 'attaches_nothing' : undefined;
}

/** What stands in the way of a customer, in DynamoDB. It has no way to write. */
export function dynamoPrecheck(table: Table, hashes: Promise<SystemKeys>, addressOf: AddressOfCustomer): PrecheckReader {
  return {
    async obstacles(acting, { templateId, externalId, organisationId, primaryEmail }: Looked) {
      const { partnerId } = acting;
      const { addressHash } = await hashes;
      const relation = relationKey(acting);
      const at = {
        relation,
        template: templateId && wholesaleKeys.template(partnerId, templateId),
        externalId: externalId === undefined ? undefined : wholesaleKeys.externalId(partnerId, externalId),
        organisation: organisationId && keys.organisation(organisationId),
        mapped: organisationId && wholesaleKeys.mappedOrganisation(organisationId),
        address: organisationId === undefined && primaryEmail !== undefined ? keys.addressClaim(addressHash(primaryEmail)) : undefined,
      };
      const wanted = Object.values(at).filter((key): key is Key => key !== undefined);
      const [items, granted] = await Promise.all([
        wanted.length === 0 ? () => undefined : readItems(table, wanted),
        isGranted(table, partnerId),
      ]);
      const found = (key: Key | undefined) => (key === undefined ? undefined : items(key));
      const holds = keeperOf(found(at.externalId));
      return {
        acting: relation && actingRefusal(acting, found(relation), 'change'),
        granted: granted && goesOn(found(at.template)),
        template: at.template && templateOf(found(at.template), organisationId !== undefined),
        externalIdOf: holds && { id: holds, location: addressOf(holds) },
        organisation:
          keeperOf(found(at.mapped)) !== undefined
            ? 'mapped'
            : at.organisation && found(at.organisation) === undefined
              ? 'unknown'
              : undefined,
        addressTaken: found(at.address) !== undefined,
      };
    },
  };
}
