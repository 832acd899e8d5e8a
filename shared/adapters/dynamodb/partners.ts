import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { InvitedPerson, ListedPartner, PartnerRefusal, PartnerStore } from '#shared/domain/partner-store.ts';
import { partner as partnerSchema } from '#shared/domain/people.ts';

const listed = partnerSchema.pick({ id: true, name: true, createdAt: true, kind: true });

function personWrites(table: Table, hashes: SystemKeys, { person, welcome, event }: InvitedPerson): Write<PartnerRefusal>[] {
  const claim = itemOf('claim', keys.addressClaim(hashes.addressHash(person.email)), { person: person.ref });
  return [
    create(table, claim, (): PartnerRefusal => ({ code: 'ADDRESS_NOT_AVAILABLE' })),
    createNew(table, itemOf('person', keys.person(person.ref), person)),
    ...changeRecord(table, event, [welcome]),
  ];
}

function partnerExists(table: Table, id: PartnerId): Write<PartnerRefusal> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.partner(id),
        ConditionExpression: 'attribute_exists(PK) AND (attribute_not_exists(#kind) OR #kind <> :seller)',
        ExpressionAttributeNames: { '#kind': 'kind' },
        ExpressionAttributeValues: { ':seller': 'seller' },
      },
    },
    refused: () => ({ code: 'NO_SUCH_PARTNER' }),
  };
}

/** Partners in DynamoDB. */
export function dynamoPartnerStore(table: Table, hashes: Promise<SystemKeys>): PartnerStore {
  return {
    async list() {
      const partners: ListedPartner[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: 'PK = :pk',
            ExpressionAttributeValues: { ':pk': partitions.partners },
            ConsistentRead: true,
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          }),
        );
        partners.push(...(page.Items ?? []).map((item) => listed.parse(item)));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return partners;
    },
    async find(id) {
      const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.partner(id), ConsistentRead: true }));
      return Item === undefined ? undefined : partnerSchema.parse(Item);
    },
    async create({ partner, ...invited }) {
      const { id, name, createdAt } = partner;
      const found = await hashes;
      return transact<PartnerRefusal>(table, [
        ...personWrites(table, found, invited),
        createNew(table, itemOf('partner', keys.partner(id), partner)),
        createNew(table, itemOf('partner-list', keys.listedPartner(id), { id, name, createdAt })),
        createNew(table, itemOf('claim', keys.companyName(id, found.companyNameHash(name)), { ownName: true })),
      ]);
    },
    async createSeller({ id, kind, name, createdAt, ...seller }, event) {
      await transact<never>(table, [
        createNew(table, itemOf('partner', keys.partner(id), { id, kind, name, createdAt, ...seller })),
        createNew(table, itemOf('partner-list', keys.listedPartner(id), { id, kind, name, createdAt })),
        ...changeRecord(table, event),
      ]);
    },
    async addPerson(invited) {
      const writes = personWrites(table, await hashes, invited);
      return transact<PartnerRefusal>(table, [partnerExists(table, invited.person.partnerId), ...writes]);
    },
  };
}
