import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { everyServiceNamed } from '#shared/adapters/dynamodb/entitlement-writes.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readMapping } from '#shared/adapters/dynamodb/mapping-reader.ts';
import { mappingWrites } from '#shared/adapters/dynamodb/mapping-writes.ts';
import { orderChangeWrites } from '#shared/adapters/dynamodb/order-writes.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswer } from '#shared/adapters/dynamodb/receipts.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { MappingStore } from '#shared/domain/mapping/mapping-store.ts';
import { organisation, partner } from '#shared/domain/people.ts';
import type { Replay } from '#shared/domain/receipt.ts';

/** Mappings in DynamoDB. `hashes` is awaited with the first use, so that it can be loaded while the function starts. */
export function dynamoMappings(table: Table, hashes: Promise<SystemKeys>): MappingStore {
  return {
    read: readMapping(table, hashes),
    earlier: (asked) => earlierAnswer(table, asked),
    async map(mapping, receipt) {
      return commit(table, mappingWrites(table, await hashes, mapping), receipt, everyServiceNamed<Replay>);
    },
    async keepAnswers(change, receipt) {
      return commit(table, orderChangeWrites(table, await hashes, change), receipt);
    },
    async names({ partnerId, organisationId }) {
      const partnerKey = partnerId === undefined ? undefined : keys.partner(partnerId);
      const organisationKey = organisationId === undefined ? undefined : keys.organisation(organisationId);
      const found = await readItems(
        table,
        [partnerKey, organisationKey].filter((key) => key !== undefined),
      );
      const [partnerItem, organisationItem] = [partnerKey && found(partnerKey), organisationKey && found(organisationKey)];
      return {
        partner: partnerItem === undefined ? undefined : partner.parse(partnerItem),
        organisation: organisationItem === undefined ? undefined : organisation.parse(organisationItem),
      };
    },
  };
}
