import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import { customerRelation, organisation, partner } from '#shared/domain/people.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { madeAt, type OrganisationsSeen, type SeenOrganisation } from '#shared/domain/wholesale/organisations-seen.ts';

/** Up to `most` relations of a partner in the order of the organisations' age; a megabyte holds more than a page of them. */
async function relations(table: Table, id: PartnerId, most: number, after: OrganisationId | undefined): Promise<SeenOrganisation[]> {
  const found: SeenOrganisation[] = [];
  let from: Record<string, unknown> | undefined = after === undefined ? undefined : keys.customer(id, after);
  do {
    const answer: QueryCommandOutput = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :partner AND begins_with(SK, :customers)',
        ExpressionAttributeValues: { ':partner': partitions.partner(id), ':customers': sortKeysOf.customers },
        Limit: most - found.length,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const item of answer.Items ?? []) {
      const { organisationId, companyName } = customerRelation.parse(item);
      found.push({ id: organisationId, name: companyName, createdAt: madeAt(organisationId) });
    }
    from = answer.LastEvaluatedKey;
  } while (from !== undefined && found.length < most);
  return found;
}

function isPartner(id: OrganisationId | PartnerId): id is PartnerId {
  return id.startsWith('ptr_');
}

/** What partners see of organisations, in DynamoDB. */
export function dynamoOrganisationsSeen(table: Table): OrganisationsSeen {
  async function own(id: PartnerId) {
    const { name, language, version, createdAt } = partner.parse(await readItem(table, keys.partner(id)));
    return { id, name, language, version, createdAt };
  }

  return {
    async page(partnerId, limit, after) {
      const [first, others] = await Promise.all([
        after === undefined ? own(partnerId) : undefined,
        relations(table, partnerId, limit + 1, after),
      ]);
      const all: SeenOrganisation[] = [
        ...(first === undefined ? [] : [{ id: first.id, name: first.name, createdAt: first.createdAt }]),
        ...others,
      ];
      const found = all.slice(0, limit);
      const last = found.at(-1)?.id;
      return { found, next: all.length > limit && last !== undefined && !isPartner(last) ? last : undefined };
    },
    async one(partnerId, id) {
      if (isPartner(id)) return id === partnerId ? ok(await own(partnerId)) : refused({ code: 'NOT_FOUND' });
      const [relation, item] = [keys.customer(partnerId, id), keys.organisation(id)];
      const read = await readItems(table, [relation, item]);
      const found = read(item);
      if (read(relation) === undefined || found === undefined) return refused({ code: 'NOT_FOUND' });
      const { companyName, language, version } = organisation.parse(found);
      return ok({ id, name: companyName, createdAt: madeAt(id), language, version });
    },
  };
}
